import { clashes, lookalikes } from './clashes';
import { files } from './files';
import type { FormGroup } from './form';
import { leakedMarkers } from './leaked';
import { lists } from './lists';
import { markers } from './markers';

/** Every form of reference that we know of, working or not. */
export const groups: readonly FormGroup[] = [
  { title: 'Citations in the text', about: 'How an article points to its sources.', forms: markers },
  {
    title: 'Markers that writing machines leave',
    about: 'They lead nowhere, so there is nothing to show or to go to: each is flagged, and the fix removes it.',
    forms: leakedMarkers,
  },
  { title: 'Sources in the article', about: 'Where the meaning of a citation is found, first of all.', forms: lists },
  {
    title: 'Sources in front matter and beside the article',
    about: 'For `article.md` or `article.txt`. Unsaved changes in an open file count.',
    forms: files,
  },
  { title: 'Clashes with Markdown', about: 'What Markdown makes of a citation, and the way out.', forms: clashes },
  {
    title: 'What looks like a citation and is none',
    about: '“Recognised” says that it is left alone.',
    forms: lookalikes,
  },
];
