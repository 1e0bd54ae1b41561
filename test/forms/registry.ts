import { clashes, lookalikes } from './clashes';
import { files } from './files';
import type { FormGroup } from './form';
import { leakedMarkers } from './leaked';
import { lists } from './lists';
import { markers } from './markers';

/** Every form of reference that we know of, working or not. */
export const groups: readonly FormGroup[] = [
  {
    title: 'Citations in the text',
    about: 'These are the forms in which the text of an article can point to its sources.',
    forms: markers,
  },
  {
    title: 'Markers that AI tools leave',
    about:
      'These markers lead nowhere, so they have no hover and no source to go to. Each marker is flagged, and a quick fix removes it.',
    forms: leakedMarkers,
  },
  {
    title: 'Sources in the article',
    about: 'The article itself is the first place where Attribution Lint looks for the meaning of a citation.',
    forms: lists,
  },
  {
    title: 'Sources in front matter and in separate files',
    about: 'The file names are for `article.md` or `article.txt`. Unsaved changes in an open file count.',
    forms: files,
  },
  {
    title: 'Clashes with Markdown',
    about:
      'Some citations and source entries mean something else in Markdown. A rule flags the ones that readers would lose.',
    forms: clashes,
  },
  {
    title: 'What looks like a citation but is not one',
    about: 'Here, “recognized” means that the text is correctly left alone.',
    forms: lookalikes,
  },
];
