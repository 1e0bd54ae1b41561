import type { Config } from './config';
import { layerRules } from './config';
import { readBibliography, readGlobs, readRules, readSeverities } from './readValues';
import type { Report, Rules } from './readValues';
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
  const config = {
    rules: readScopes(given, report),
    overrides: [],
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(bibliography && { bibliography }),
  };
  return { config, problems };
}

/**
 * The settings of rules: in each scope, `severity` wins over `rules`. Our own client gives its scopes, the widest
 * first; other editors give one.
 */
function readScopes(given: Readonly<Record<string, unknown>>, report: Report): Rules {
  const scopes: readonly unknown[] = Array.isArray(given.scopes) ? given.scopes : [given];
  return scopes.filter(isRecord).reduce<Rules>((below, { rules, severity }) => {
    const own = layerRules(readRules(rules, ['rules'], report), readSeverities(severity, ['severity'], report));
    return layerRules(below, own);
  }, {});
}
