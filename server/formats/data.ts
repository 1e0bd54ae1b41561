/** The way to a value in a file of data, by keys from the outermost. */
export type Path = readonly (string | number)[];

/** True for an object with keys: what YAML and JSON call a mapping. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
