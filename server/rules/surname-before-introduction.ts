import type { Analysis } from '../analysis/analyse';
import { perAnalysis } from '../analysis/memo';
import type { Block } from '../article/article';
import type { Mention, Speaker } from '../attribution/attribution';
import { genderOfGivenName } from '../english/lexicon/givenNames';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isHeadline } from './shared/headline';
import { isEnglish } from './shared/isEnglish';
import { blockAt, quotationAt } from '../article/positions';
import { fold } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press gives a person’s full name and office at first reference and the surname after that. ' +
    'If a paragraph is moved up during editing, readers may meet a surname and wonder who it is.',
  traps: [
    'headlines, captions, and the bold titles of list items',
    'heads of state and other well-known people (see the option `known`)',
    'people known by a single name, organizations, and names in quotation marks',
    'places and companies whose name looks like a surname: “North Florida” after “Florida”',
    'two people with the same surname',
    'text in languages other than English',
  ],
  examples: {
    bad: 'Okonjo said that the well was dry [1].\n\nNgozi Okonjo, the mayor, had it dug in May [1].\n',
    good: 'Ngozi Okonjo, the mayor, said that the well was dry [1].\n\nOkonjo had it dug in May [1].\n',
  },
};

export const surnameBeforeIntroduction = defineRule({
  id: 'surname-before-introduction',
  severity: 'information',
  summary: 'A surname used before the person’s full name.',
  options: {
    known: {
      type: 'strings',
      default: [
        'Biden', 'Bush', 'Clinton', 'Erdogan', 'Erdoğan', 'Gandhi', 'Kim', 'Lula', 'Macron', 'Merz', 'Meloni', 'Modi', 'Musk', 'Netanyahu', 'Obama', 'Orban',
        'Orbán', 'Putin', 'Ramaphosa', 'Starmer', 'Trump', 'Xi', 'Zelensky', 'Zelenskyy',
      ], // prettier-ignore
      description: 'Surnames that need no introduction.',
    },
  },

  *check(analysis, { known }): Iterable<RawFinding> {
    const wellKnown = new Set(known);
    const surnames = new Map<string, number>();
    for (const speaker of analysis.attributions.speakers) {
      const surname = surnameOf(speaker);
      surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
    }
    for (const [index, speaker] of analysis.attributions.speakers.entries()) {
      const surname = surnameOf(speaker);
      if (wellKnown.has(surname) || surnames.get(surname)! > 1 || !isSurelyPerson(analysis, index)) continue;
      const early = earlySurname(analysis, speaker, surname);
      if (!early) continue;
      const { start, end } = early.mention;
      yield {
        start,
        end,
        message: say`${surname} is not introduced until later. Give the full name here: ${speaker.name}.`,
        related: [{ span: early.full, message: say`${speaker.name} is introduced here` }],
        fixes: () => [
          { title: say`Use the full name: ${speaker.name}`, edits: [{ start, end, newText: speaker.name }] },
        ],
      };
    }
  },
});

/**
 * True for somebody with a role or a known first name, or who speaks under the full name: "Unlike Patriot" is not a
 * person.
 */
function isSurelyPerson(analysis: Analysis, index: number): boolean {
  const { name, role } = analysis.attributions.speakers[index]!;
  if (
    /^(?:unlike|like|poor|even|both|young|old|former|late|little|big|dear|only|north|south|east|west|new) /iu.test(name)
  )
    return false;
  if (role !== undefined || genderOfGivenName(fold(name.split(' ', 1)[0]!)) !== 0) return true;
  return speakersByFullName(analysis).has(index);
}

const speakersByFullName = perAnalysis(({ attributions: { ofQuotations, statements } }): ReadonlySet<number> => {
  const speakers = new Set<number>();
  for (const { mention } of [...ofQuotations, ...statements])
    if (mention?.form === 'full' && mention.speaker !== undefined) speakers.add(mention.speaker);
  return speakers;
});

const surnameOf = ({ name }: Speaker): string => name.slice(name.lastIndexOf(' ') + 1);

/** The first mention of a person by surname alone, if the full name follows only later. */
function earlySurname(
  analysis: Analysis,
  { kind, name, mentions }: Speaker,
  surname: string,
): { readonly mention: Mention; readonly full: Mention } | undefined {
  if (kind !== 'person' || surname === name) return undefined;
  const { article, text } = analysis;
  const named = mentions.filter(({ form, start }) => {
    if (form !== 'full' && form !== 'surname') return false;
    const block = blockAt(article, start);
    return block && !isHeadline(article, block) && !isBoldTitle(text, block, start) && isEnglish(analysis, block);
  });
  const [mention] = named;
  const full = named.find(({ form }) => form === 'full');
  if (!mention || !full || mention.form !== 'surname' || textOf(text, mention) !== surname) return undefined;
  // "The ‘Buffett rule’" is not a Buffett.
  if (quotationAt(article, mention.start)) return undefined;
  return { mention, full };
}

/**
 * True in the bold words at the start of a paragraph or list item that are its title: "- **Haddad’s death**: Minister
 * Karim Haddad …"
 */
const isBoldTitle = (text: string, { start }: Block, at: number): boolean =>
  /^[-*+•\d.)\s]{0,12}(?:\*\*|__)[^*_]*$/u.test(text.slice(start, Math.min(at, start + 120)));
