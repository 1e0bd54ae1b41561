import { dateOf, nameOf, peopleOf } from '../../references/formatReference';
import type { CslItem, Reference } from '../../references/reference';
import { say } from '../../linter/message';
import type { Message } from '../../linter/message';
import { bold, join, text } from '../markup';
import type { Rich, Tell } from '../markup';
import { fileNameOf } from '../../text/fileNames';

/** The words for kinds of sources, by their names in the text and in entries. */
const MEDIA: Readonly<Record<string, Message<number>>> = {
  interview: say`interview`,
  'telephone interview': say`telephone interview`,
  'phone interview': say`telephone interview`,
  'video interview': say`video interview`,
  statement: say`statement`,
  'press conference': say`press conference`,
  'news conference': say`press conference`,
  'press briefing': say`press briefing`,
  briefing: say`press briefing`,
  'press release': say`press release`,
  speech: say`speech`,
  remarks: say`remarks`,
  testimony: say`testimony`,
  letter: say`letter`,
  email: say`email`,
  telephone: say`by telephone`,
  phone: say`by telephone`,
  post: say`post`,
  tweet: say`post`,
  report: say`report`,
  podcast: say`podcast`,
  video: say`video`,
  transcript: say`transcript`,
};

/** "interview, interviewed by Mark Owen", "press conference"; undefined if it is not known. */
export function mediumIn({ medium, interviewer }: CslItem, tell: Tell): Rich | undefined {
  const known = medium === undefined ? undefined : MEDIA[medium];
  const how = known ? tell(known) : medium === undefined ? undefined : text(medium);
  if (interviewer === undefined || interviewer.length === 0) return how;
  const by = tell(say`interviewed by ${text(interviewer.map(nameOf).join(', '))}`);
  return how === undefined || medium === 'interview' ? by : join([how, by], ', ');
}

/** A source without its people, in one line: “title”, outlet, how, date. Undefined if nothing is known about it. */
export function workIn(item: CslItem, tell: Tell): Rich | undefined {
  const outlet = item['container-title'] ?? item.publisher;
  // A ministry's own page: the ministry is already named as its author.
  const isAuthors = item.author?.length === 1 && nameOf(item.author[0]!) === outlet;
  const date = dateOf(item);
  const parts = [
    item.title === undefined ? undefined : tell(say`“${text(item.title)}”`),
    outlet === undefined || isAuthors ? undefined : bold(text(outlet)),
    mediumIn(item, tell),
    date === undefined ? undefined : text(date),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? join(parts, ', ') : undefined;
}

/** A source in one line: whose it is, “title”, outlet, how, date. Undefined if nothing is known about it. */
export function sourceInWords(item: CslItem, tell: Tell, except?: string): Rich | undefined {
  const { source } = peopleOf(item);
  const parts = [source === undefined || source === except ? undefined : text(source), workIn(item, tell)].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? join(parts, ', ') : undefined;
}

/** Names of the fields that may be inferred; other fields mean nothing to a reader. */
const FIELDS: Readonly<Record<string, Message<number>>> = {
  'custom.speaker': say`speaker`,
  'custom.role': say`role`,
  author: say`author`,
  title: say`title`,
  'container-title': say`outlet`,
  publisher: say`outlet`,
  interviewer: say`interviewer`,
  medium: say`medium`,
  issued: say`date`,
};

/** "speaker, role, outlet": the details of a declared source that only the prose gives; undefined if there are none. */
export function inferredIn({ inferredFields }: Reference, tell: Tell): Rich | undefined {
  const names = Object.keys(FIELDS).flatMap((field) => (inferredFields.includes(field) ? [FIELDS[field]!] : []));
  return names.length > 0 ? join(names.map(tell), ', ') : undefined;
}

/** Where the meaning of a reference was found. */
export function tierIn({ tier, place }: Reference, tell: Tell): Rich {
  switch (tier) {
    case 'list':
      return tell(say`listed in the article`);
    case 'footnote':
      return tell(say`given in the footnote`);
    case 'frontMatter':
      return tell(say`listed at the top of the file`);
    case 'sidecar':
      return place.uri === undefined
        ? tell(say`listed in the source file`)
        : tell(say`listed in ${text(fileNameOf(place.uri))}`);
    case 'jsonLd':
      return tell(say`listed in the article’s metadata (JSON-LD)`);
    case 'inline':
      return tell(say`taken from the link in the text`);
    case 'inferred':
      return tell(say`inferred from the text`);
  }
}
