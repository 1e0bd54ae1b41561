/** What an option of a rule accepts, and its default. `description` is Markdown. */
export type Option =
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly description: string;
    }
  | {
      readonly type: 'choice';
      readonly default: string;
      readonly choices: readonly string[];
      readonly description: string;
    }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string };

export type Options = Readonly<Record<string, Option>>;

export type OptionValue = boolean | number | string | readonly string[];

interface Values {
  readonly boolean: boolean;
  readonly integer: number;
  readonly choice: string;
  readonly strings: readonly string[];
}

/** The values of a rule's options, as its check receives them. */
export type ValuesOf<O extends Options> = { readonly [Name in keyof O]: Values[O[Name]['type']] };

/** True where the option accepts `value`. */
export function accepts(option: Option, value: unknown): value is OptionValue {
  switch (option.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= option.minimum && Number(value) <= option.maximum;
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value);
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

/** The options' values: those in `given` that are accepted, otherwise the defaults. */
export function valuesOf(options: Options, given: Readonly<Record<string, unknown>>): Record<string, OptionValue> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = given[name];
      return [name, accepts(option, value) ? value : option.default];
    }),
  );
}
