import { printableJson } from '../text/printable';
import type { Sheet } from './sheet';
import { isSigned } from './sheetRows';
import type { SheetRow } from './sheetRows';

/** The sheet in a form for scripts. */
export const sheetJson = ({ rows, lost, ...sheet }: Sheet): string =>
  written({
    ...sheet,
    quotations: rows.map(({ signed, ...row }) => ({ ...row, signOff: signed && signOffOf(signed) })),
    lost: lost.map(({ words, by, date, note }) => ({ words, by, date, note })),
  });

const signOffOf = ({ entry: { by, date, note }, changes }: NonNullable<SheetRow['signed']>) => ({
  ...{ by, date, note, changes },
  isValid: changes.length === 0,
});

/**
 * schema.org data for search engines and archives. It says who is quoted with what words, and does not judge whether
 * they are true.
 */
export const sheetJsonLd = ({ article, sha256, rows }: Sheet): string =>
  written({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    name: article,
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: sha256 },
    hasPart: rows.map((row) => ({
      '@type': 'Quotation',
      text: row.quotation,
      creator: creatorOf(row),
      isBasedOn: row.sources.map(({ label, title, url }, index) => ({
        '@type': 'CreativeWork',
        name: title === '' ? label : title,
        url,
        ...(index === 0 && row.proof.link !== undefined && { hasPart: clipOf(row.proof.link, row.proof.seconds) }),
      })),
    })),
  });

/** Only a speaker who is named next to the words, or was confirmed by a person's signature. */
function creatorOf(row: SheetRow) {
  const { speaker, speakerKind, certainty } = row;
  const isPublic = speakerKind !== undefined && (certainty === 'named' || isSigned(row));
  return isPublic ? { '@type': speakerKind === 'person' ? 'Person' : 'Organization', name: speaker } : undefined;
}

const clipOf = (url: string, startOffset: number | undefined) => ({ '@type': 'Clip', url, startOffset });

const written = (value: unknown): string => `${printableJson(JSON.stringify(value, null, 2))}\n`;
