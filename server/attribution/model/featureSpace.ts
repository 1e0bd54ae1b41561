/** One kind of feature: the combined values of a few properties. `dims` are the values' names, for the weights file. */
export interface Template {
  readonly name: string;
  readonly base: number;
  /** How far apart the numbers of a property's neighbouring values are; 0 for properties that it does not have. */
  readonly strides: readonly [number, number, number, number];
  readonly dims: readonly (readonly string[])[];
}

/** Weights in a file are whole numbers: this many to one. */
const SCALE = 10;

/**
 * Weights in readable form: each template has a row for each combination of all properties but the last, with the
 * weights of the last property's values in order, in tenths.
 */
export type WeightTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Combinations of all properties but the last, in the order of their numbers: "value value". */
function rowNames(dims: Template['dims']): string[] {
  return dims
    .slice(0, -1)
    .reduce<string[]>(
      (rows, dim) => rows.flatMap((row) => dim.map((value) => (row === '' ? value : `${row} ${value}`))),
      [''],
    );
}

/** Gives every feature of a model its number, and its place in the table of weights. */
export class FeatureSpace {
  private readonly templates = new Map<string, Template>();
  private used = 0;

  get size(): number {
    return this.used;
  }

  template(name: string, ...dims: readonly (readonly string[])[]): Template {
    const behind = (at: number): number => dims.slice(at + 1).reduce((product, dim) => product * dim.length, 1);
    const stride = (at: number): number => (at < dims.length ? behind(at) : 0);
    const template = { name, base: this.used, strides: [stride(0), stride(1), stride(2), stride(3)], dims } as const;
    this.used += behind(-1);
    this.templates.set(name, template);
    return template;
  }

  /** The weights by feature number; a feature that is missing from the table has weight 0. */
  read(table: WeightTable): Float64Array {
    const weights = new Float64Array(this.used);
    for (const { name, base, dims } of this.templates.values()) {
      const rows = table[name];
      if (rows === undefined) continue;
      const columns = dims.at(-1)!;
      rowNames(dims).forEach((row, index) => {
        const values = rows[row]?.split(' ') ?? [];
        columns.forEach((_, column) => {
          weights[base + index * columns.length + column] = Number(values[column] ?? 0) / SCALE;
        });
      });
    }
    return weights;
  }

  /** The table of these weights, rounded; rows of zeros are left out. */
  write(weights: Float64Array): WeightTable {
    const table: Record<string, Record<string, string>> = {};
    for (const { name, base, dims } of this.templates.values()) {
      const columns = dims.at(-1)!.length;
      const rows: Record<string, string> = {};
      rowNames(dims).forEach((row, index) => {
        const start = base + index * columns;
        const values = Array.from(
          weights.subarray(start, start + columns),
          (weight) => Math.round(weight * SCALE) || 0,
        );
        // Zeros at the end are left out.
        while (values.at(-1) === 0) values.pop();
        if (values.length > 0) rows[row] = values.join(' ');
      });
      table[name] = rows;
    }
    return table;
  }
}

/** Takes the features of one answer, one by one. */
export interface FeatureSink {
  /** The template's properties have these values (indexes into its dims). */
  add(template: Template, first?: number, second?: number, third?: number, fourth?: number): void;
}

const numberOf = ({ base, strides }: Template, first: number, second: number, third: number, fourth: number): number =>
  base + first * strides[0] + second * strides[1] + third * strides[2] + fourth * strides[3];

/** Collects features by number, for training. */
export class FeatureList implements FeatureSink {
  readonly numbers: number[] = [];

  add(template: Template, first = 0, second = 0, third = 0, fourth = 0): void {
    this.numbers.push(numberOf(template, first, second, third, fourth));
  }
}

/** Sums the weights of features without keeping a list. */
export class Score implements FeatureSink {
  sum = 0;

  constructor(private readonly weights: Float64Array) {}

  add(template: Template, first = 0, second = 0, third = 0, fourth = 0): void {
    this.sum += this.weights[numberOf(template, first, second, third, fourth)]!;
  }
}
