import { findDate } from '../english/dates';
import type { CslItem } from '../references/reference';
import { scalarText } from './scalarText';
import { isRecord } from '../formats/data';

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d/-])/u;

/** A date as CSL has it, or as people write it; undefined if it is not one. */
export function readDate(value: unknown): CslItem['issued'] {
  if (!isRecord(value)) return fromText(scalarText(value, 100));
  const literal = scalarText(value.literal ?? value.raw, 100);
  const [first] = Array.isArray(value['date-parts']) ? (value['date-parts'] as unknown[]) : [];
  const parts = Array.isArray(first) ? first.slice(0, 3).map((part) => Number(scalarText(part, 10))) : [];
  if (parts.length === 0 || !parts.every((part) => Number.isInteger(part) && Math.abs(part) < 10_000))
    return fromText(literal);
  return { ...(literal === undefined ? {} : { literal }), 'date-parts': [parts] };
}

function fromText(literal: string | undefined): CslItem['issued'] {
  if (literal === undefined) return undefined;
  const iso = ISO.exec(literal);
  const parts = iso?.slice(1).flatMap((part) => (part ? [Number(part)] : [])) ?? findDate(literal)?.parts;
  return { literal, ...(parts ? { 'date-parts': [parts] } : {}) };
}
