import type { Translations } from '../linter/message';
import { sheetCsv } from './sheetCsv';
import { sheetHtml } from './sheetHtml';
import { sheetJson, sheetJsonLd } from './sheetJson';
import { sheetMarkdown } from './sheetMarkdown';
import type { Sheet } from './sheet';

/** The formats of the sheet, with the endings of their files. */
export const SHEET_FORMATS = { html: 'html', csv: 'csv', json: 'json', jsonld: 'jsonld', markdown: 'md' } as const;
export type SheetFormat = keyof typeof SHEET_FORMATS;

/** The sheet in a format; formats for people are in their language. */
export function sheetIn(format: SheetFormat, sheet: Sheet, translations: Translations = {}, language = 'en'): string {
  switch (format) {
    case 'html':
      return sheetHtml(sheet, translations, language);
    case 'csv':
      return sheetCsv(sheet);
    case 'json':
      return sheetJson(sheet);
    case 'jsonld':
      return sheetJsonLd(sheet);
    case 'markdown':
      return sheetMarkdown(sheet, translations);
  }
}
