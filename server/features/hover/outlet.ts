import { outletOf } from '../../analysis/quotedOutlet';
import type { NamedOutlet } from '../../analysis/namedOutlets';
import { say } from '../../linter/message';
import { bare } from '../../references/agreedChannel';
import { bold, text } from '../markup';
import type { Rich } from '../markup';
import { sourceLine } from './citation';
import type { Page } from './source';

/** At most this many sources of one outlet are shown. */
const MOST_SOURCES = 5;

/** The sources that are from an outlet, and how many quotations came through it. */
export function outletLines(page: Page, { name, references }: NamedOutlet): Rich[] {
  const { analysis, tell } = page;
  const left = references.length - MOST_SOURCES;
  const count = analysis.attributions.ofQuotations.filter(
    (attribution) => attribution.kind === 'speech' && bare(outletOf(analysis, attribution) ?? '') === bare(name),
  ).length;
  return [
    bold(text(name)),
    ...(references.length === 0 ? [tell(say`No source in this article is from this outlet.`)] : []),
    ...references.slice(0, MOST_SOURCES).map(({ key }) => sourceLine(page, key)),
    ...(left > 0 ? [tell(say`… and ${left} more`)] : []),
    ...(count === 0
      ? []
      : [
          count === 1
            ? tell(say`One quotation is from this outlet.`)
            : tell(say`${count} quotations are from this outlet.`),
        ]),
  ];
}
