import type { Config } from './config';
import { readBibliography, readGlobs, readRules } from './readValues';
import { isRecord } from '../formats/data';
import type { Path } from '../formats/data';

/**
 * An editor's settings, and a sentence for each value that is not valid: what is wrong, where, and what to write
 * instead.
 */
export interface ReadSettings {
  readonly config: Config;
  readonly problems: readonly string[];
}

/** Which articles are checked: none, the open ones, or all in the workspace. */
export const SCOPES = ['off', 'openFiles', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** The setting `attribution.workspace`. */
export const readScope = (value: unknown): Scope =>
  SCOPES.find((scope) => isRecord(value) && value.workspace === scope) ?? 'openFiles';

/**
 * Where sources are written for an article without a source list: in it, as a list or as footnotes, or in a file next
 * to it.
 */
export const NEW_SOURCES = ['list', 'footnotes', 'file'] as const;
export type NewSources = (typeof NEW_SOURCES)[number];

/** The setting `attribution.proof.hints`: on unless it is set to false. */
export const readShowsProof = (value: unknown): boolean =>
  !isRecord(value) || !isRecord(value.proof) || value.proof.hints !== false;

/** The setting `attribution.checker`: a name or initials. */
export const readChecker = (value: unknown): string | undefined =>
  (isRecord(value) && typeof value.checker === 'string' && value.checker.trim()) || undefined;

/** The setting `attribution.newSources`. */
export const readNewSources = (value: unknown): NewSources =>
  NEW_SOURCES.find((place) => isRecord(value) && value.newSources === place) ?? 'list';

/** Reads the `attribution` section of an editor's settings. Invalid values keep their default; the rest applies. */
export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const report = ([section, ...keys]: Path, message: string): void => {
    problems.push(`${[`attribution.${section ?? ''}`, ...keys].map((key) => `"${key}"`).join(': ')} ${message}`);
  };
  const given = isRecord(value) ? value : {};
  const include = readGlobs(given.include, ['include'], report);
  const exclude = readGlobs(given.exclude, ['exclude'], report);
  const bibliography = readBibliography(given.bibliography, ['bibliography'], report);
  const rules = readRules(given.rules, ['rules'], report);
  const config = {
    rules,
    overrides: [],
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(bibliography && { bibliography }),
  };
  return { config, problems };
}
