/** The path to a value in a data file, as keys from the outermost. */
export type Path = readonly (string | number)[];

/** True for the empty values of JSON and YAML. */
export const isNothing = (value: unknown): value is undefined | null => value === undefined || value === null;

/** True for an object with keys: what YAML and JSON call a mapping. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
