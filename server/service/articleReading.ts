import type { Analysis } from '../analysis/analyse';
import { analysisSteps } from '../analysis/analyse';
import type { LanguageId } from '../article/article';
import type { ArticleChecks } from '../checks/checkFiles';
import type { ArticleBaseline } from '../checks/baselineFiles';
import type { LocalSettings } from '../config/folderSettings';
import { lintWithChecks } from '../linter/lint';
import type { Linted } from '../linter/lint';
import type { Steps } from '../text/steps';
import type { Translations } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import type { LintConfig } from '../linter/resolveRule';
import { rules } from '../rules/registry';
import type { NamedTranscript } from '../sources/frontMatter';
import type { ArticleSources } from '../sources/sourceFiles';
import { markFindings, markProblems } from './knownFindings';
import type { Marked } from './knownFindings';
import type { AttachedTranscript } from '../transcripts/transcript';
import type { ArticleTranscripts } from '../sources/transcriptFiles';

/**
 * A text to read: open in an editor, saved, from standard input, or virtual. Its URI may have any scheme and decides
 * where the article's settings and the files next to it are looked for. Unsaved text (`untitled:`) has no files next to
 * it.
 */
export interface ArticleText {
  readonly uri: string;
  readonly text: string;
  readonly languageId: LanguageId;
  /** Transcripts that come with it; if missing, the files next to it are used. */
  readonly texts?: readonly AttachedTranscript[];
}

/** Everything a reading is made from. */
export interface ReadFrom {
  readonly article: ArticleText;
  readonly settings: LocalSettings;
  /** The sources declared outside its running text, and the problems there. */
  readonly sources: ArticleSources;
  /** The transcripts that are on file. */
  readonly transcripts: ArticleTranscripts;
  /** What people have signed and ignored. */
  readonly checks: ArticleChecks;
  /** The findings that are to be left as they are. */
  readonly baseline: ArticleBaseline;
}

/** One article as read. Immutable. */
export interface Reading extends ReadFrom {
  /**
   * The files that were read for it, and the problems in them or in its own text; with the hints about its checks,
   * which are computed on demand.
   */
  readonly beside: FilesBeside;
  readonly analysis: Analysis;
  /** What the rules find, in the language of the service, with what the baseline has; computed on demand. */
  readonly findings: readonly FixableFinding[];
  /** How many findings the baseline has for the article that no longer exist. */
  readonly gone: number;
}

/**
 * Reads an article in steps.
 * @param before an earlier reading of the article: unchanged parts are reused.
 */
export function* readingSteps(from: ReadFrom, before: Reading | undefined, translations: Translations): Steps<Reading> {
  const { article, settings, sources, transcripts, checks, baseline } = from;
  const known =
    before &&
    isSameText(before, article) &&
    before.sources.sources === sources.sources &&
    before.transcripts.texts === transcripts.texts &&
    before.checks.checks === checks.checks &&
    before.settings.house === settings.house;
  const analysis = known
    ? before.analysis
    : yield* analysisSteps(
        article.text,
        article.languageId,
        before?.analysis,
        sources.sources,
        transcripts.texts,
        checks.checks,
        settings.house,
      );
  const config = { ...settings.settings, translations };
  const linted =
    (known && before.settings.settings === settings.settings && findingsIn.get(before)) || lintLater(analysis, config);
  const marked = markLater(linted, analysis, from, config);
  const reading: Reading = {
    ...from,
    analysis,
    get beside() {
      return withKnown(withHints(besideOf(from), checks, linted), baseline, config);
    },
    get findings() {
      return marked().findings;
    },
    get gone() {
      return marked().gone;
    },
  };
  findingsIn.set(reading, linted);
  return reading;
}

type Later = () => Linted;
const findingsIn = new WeakMap<Reading, Later>();

/**
 * A separate function, so that the closure keeps only the analysis: with an earlier reading in it, each would keep all
 * the previous ones.
 */
function lintLater(analysis: Analysis, config: LintConfig): Later {
  let found: Linted | undefined;
  return () => (found ??= lintWithChecks(rules, analysis, config));
}

/** As above: the closure keeps no earlier reading. */
function markLater(linted: Later, analysis: Analysis, { article: { uri }, baseline }: ReadFrom, config: LintConfig) {
  let marked: Marked | undefined;
  return () => (marked ??= markFindings(linted().findings, analysis, uri, baseline, config));
}

/** The files next to an article, and their problems. */
export type FilesBeside = Pick<ArticleSources, 'files' | 'problems'>;

const besideBySources = new WeakMap<
  ArticleSources,
  Pick<ReadFrom, 'transcripts' | 'checks'> & { beside: FilesBeside }
>();

/** The same object for the same files. */
function besideOf({ sources, transcripts, checks }: ReadFrom): FilesBeside {
  const others = [transcripts, checks];
  if (others.every(({ files, problems }) => files.length + problems.length === 0)) return sources;
  const known = besideBySources.get(sources);
  if (known?.transcripts === transcripts && known.checks === checks) return known.beside;
  const beside = {
    files: [...sources.files, ...others.flatMap(({ files }) => files)],
    problems: [...sources.problems, ...others.flatMap(({ problems }) => problems)],
  };
  besideBySources.set(sources, { transcripts, checks, beside });
  return beside;
}

const withHintsBy = new WeakMap<FilesBeside, { readonly linted: Linted; readonly all: FilesBeside }>();

/** With the hints in the file of checks; the same object for the same files and findings. */
function withHints(beside: FilesBeside, { checks, files: [file] }: ArticleChecks, linted: Later): FilesBeside {
  if (!file || !checks.all.some(({ kind }) => kind === 'ignored')) return beside;
  const now = linted();
  const { inChecks } = now;
  if (inChecks.length === 0) return beside;
  const known = withHintsBy.get(beside);
  if (known?.linted === now) return known.all;
  const hints = inChecks.map(({ start, end, message, rule }) => ({ start, end, message, rule, file }));
  const all = { files: beside.files, problems: [...beside.problems, ...hints] };
  withHintsBy.set(beside, { linted: now, all });
  return all;
}

const withKnownBy = new WeakMap<FilesBeside, { readonly baseline: ArticleBaseline; readonly all: FilesBeside }>();

/** With what the baseline has, and the baseline itself; the same object for the same files. */
function withKnown(beside: FilesBeside, baseline: ArticleBaseline, config: LintConfig): FilesBeside {
  if (baseline.files.length + baseline.problems.length === 0) return beside;
  const known = withKnownBy.get(beside);
  if (known?.baseline === baseline) return known.all;
  const all = {
    files: [...beside.files, ...baseline.files],
    problems: [...markProblems(beside.problems, baseline, config), ...baseline.problems],
  };
  withKnownBy.set(beside, { baseline, all });
  return all;
}

/** The transcripts named in the article's own source list. */
export function listedIn(reading: Reading | undefined): readonly NamedTranscript[] {
  const all = reading?.analysis.references.all ?? [];
  return all.flatMap(({ key, item, tier, place }) => {
    const path = item.custom?.transcript;
    const isListed = (tier === 'list' || tier === 'footnote') && place.uri === undefined;
    return isListed && path !== undefined ? [{ key, path, span: place.span }] : [];
  });
}

export const isSameList = (a: readonly NamedTranscript[], b: readonly NamedTranscript[]): boolean =>
  a.length === b.length &&
  a.every(({ key, path, span }, at) => {
    const other = b[at]!;
    return key === other.key && path === other.path && span.start === other.span.start && span.end === other.span.end;
  });

export const isSameText = ({ article }: Pick<Reading, 'article'>, { text, languageId }: ArticleText): boolean =>
  article.languageId === languageId && article.text === text;

/** Nothing that the reading depends on has changed. */
export const isSameReading = (
  reading: ReadFrom,
  { article, settings, sources, transcripts, checks, baseline }: ReadFrom,
): boolean =>
  isSameText(reading, article) &&
  reading.settings.settings === settings.settings &&
  reading.settings.house === settings.house &&
  reading.settings.isRead === settings.isRead &&
  reading.sources === sources &&
  reading.transcripts === transcripts &&
  reading.checks === checks &&
  reading.baseline === baseline;
