import type { CslName } from '../references/reference';
import { scalarText } from './scalarText';
import { isRecord } from '../formats/data';

/** More authors than anybody reads. */
const MOST = 20;

/** A name, a CSL name, or a list of these. Undefined if something is neither; an empty list if there is no value. */
export function readNames(value: unknown): CslName[] | undefined {
  if (value === undefined) return [];
  const names = (Array.isArray(value) ? value.slice(0, MOST) : [value]).map(readName);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function readName(value: unknown): CslName | undefined {
  const literal = scalarText(isRecord(value) ? (value.literal ?? value.name) : value);
  if (literal !== undefined) return { literal };
  if (!isRecord(value)) return undefined;
  const particle = scalarText(value['non-dropping-particle'] ?? value['dropping-particle']);
  const surname = scalarText(value.family);
  const given = scalarText(value.given);
  const family = particle !== undefined && surname !== undefined ? `${particle} ${surname}` : surname;
  if (family === undefined && given === undefined) return undefined;
  return { ...(family === undefined ? {} : { family }), ...(given === undefined ? {} : { given }) };
}
