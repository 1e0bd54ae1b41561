import { ruleById } from '../rules/registry';
import type { CheckedFile } from './checked';
import { jsonReport } from './jsonReport';
import { stylishReport } from './stylish';
import type { Style } from './stylish';

/** A way to print what was found. */
export interface Format {
  /** Its readers: a line of the help. */
  readonly about: string;
  /** True if it identifies findings by the words that they belong to. */
  readonly isAnchored?: true;
  /** Empty where there is nothing to print. */
  readonly report: (files: readonly CheckedFile[], around: Surroundings) => string | Promise<string>;
}

/** Facts other than findings that some formats include. */
export interface Surroundings {
  readonly version: string;
  /** Reads the pages of the rules that found something, in Markdown, by rule. */
  readonly pages: (files: readonly CheckedFile[]) => Promise<ReadonlyMap<string, string>>;
  readonly style: Style;
}

const ci = () => import('./ciReports');

/** All formats of `check`, by name; the first is the default. */
export const FORMATS = {
  stylish: { about: 'for people', report: (files, { style }) => stylishReport(files, style) },
  json: { about: 'for scripts; offsets are UTF-16', report: jsonReport },
  sarif: {
    about: 'SARIF 2.1.0, for GitHub code scanning and viewers',
    isAnchored: true,
    report: async (files, { version, pages }) =>
      (await ci()).sarifReport(files, { version, pages: await pages(files), rules: ruleById }),
  },
  github: { about: 'annotations in GitHub Actions', report: async (files) => (await ci()).githubReport(files) },
  gitlab: {
    about: "GitLab's Code Quality report",
    isAnchored: true,
    report: async (files) => (await ci()).gitlabReport(files),
  },
  junit: {
    about: 'JUnit XML, for CI systems that show tests',
    report: async (files) => (await ci()).junitReport(files),
  },
  checkstyle: {
    about: 'Checkstyle XML, for Jenkins and review bots',
    report: async (files) => (await ci()).checkstyleReport(files),
  },
  rdjson: { about: "reviewdog's diagnostics", report: async (files) => (await ci()).rdjsonReport(files) },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
