/** A message to the user before it is translated: a template with `{0}`, `{1}` … and the parts for these places. */
export interface Message<Part = string | number> {
  readonly template: string;
  readonly args: readonly Part[];
}

/** Creates a message: say`Is this ${name}?`. Translators see the template. */
export function say(parts: TemplateStringsArray, ...args: readonly number[]): Message<number>;
export function say(parts: TemplateStringsArray, ...args: readonly (string | number)[]): Message;
export function say<Part>(parts: TemplateStringsArray, ...args: readonly (Part | number)[]): Message<Part | number>;
export function say<Part>(parts: TemplateStringsArray, ...args: readonly Part[]): Message<Part> {
  return { template: parts.reduce((template, part, index) => `${template}{${index - 1}}${part}`), args };
}

/** Messages in another language, by the English templates. */
export type Translations = Readonly<Record<string, string>>;

/** The message as text: in the language of the translations, or in English where they lack its template. */
export const render = ({ template, args }: Message, translations: Translations = {}): string =>
  (translations[template] ?? template).replace(/\{(\d)\}/gu, (_, index: string) => String(args[Number(index)]));
