/**
 * What is said to the user, before it is put into their language: a template with `{0}`, `{1}` … and what stands there.
 */
export interface Message<Part = string | number> {
  readonly template: string;
  readonly args: readonly Part[];
}

/** Writes a message: say`Is this ${name}?`. The template is what translators see. */
export function say(parts: TemplateStringsArray, ...args: readonly number[]): Message<number>;
export function say(parts: TemplateStringsArray, ...args: readonly (string | number)[]): Message;
export function say<Part>(parts: TemplateStringsArray, ...args: readonly (Part | number)[]): Message<Part | number>;
export function say<Part>(parts: TemplateStringsArray, ...args: readonly Part[]): Message<Part> {
  return { template: parts.reduce((template, part, index) => `${template}{${index - 1}}${part}`), args };
}

/** Messages in another language, by their templates. */
export type Translations = Readonly<Record<string, string>>;

/** The message in words: in the language of the translations, or of its template where they lack it. */
export const render = ({ template, args }: Message, translations: Translations = {}): string =>
  (translations[template] ?? template).replace(/\{(\d)\}/gu, (_, index: string) => String(args[Number(index)]));
