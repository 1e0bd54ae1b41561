import { ABILITIES, isAsked } from './form';
import type { Ability, Form, FormGroup } from './form';
import { groups } from './registry';

const GENERATED =
  '<!-- Generated from test/forms by `npm run docs`. -->\n<!-- attribution-disable-file -- it shows forms of citation -->';

/** docs/references.md: each form of reference and what works of it, as test/forms has seen it. */
export const referencesPage = (): string => `${GENERATED}

# Forms of reference

Articles point to their sources in many ways. Each line of these tables is an article of \`test/forms\`, and each cell a test of it:

- **recognised**: it is read as a citation, with its number or name; or, where sources are kept, as their place;
- **hover**: the editor shows the source it means, and no other;
- **go-to**: F12 lands on that source, in the article or in the file where it stands;
- **fix**: a quick fix mends what is wrong there (most often it cites an uncited quotation in this same form), and the article then has no finding more than before.

“yes” works, “no” does not, and “–” has nothing to do there.

The meaning of a citation is looked for in this order: the list in the article, its front matter, the files beside it or named by \`bibliography:\`, the citation's own address, and last
the sentences that carry it. What is found later fills the fields that are missing, and what is inferred says so.

VS Code's own Markdown support reads \`[1]\` as an unfinished link where \`markdown.validate.enabled\` is on: set \`"markdown.validate.referenceLinks.enabled": "ignore"\`.

${groups.map(section).join('\n')}`;

const section = ({ title, about, forms }: FormGroup): string => `## ${title}

${about}

| form | ${ABILITIES.join(' | ')} |
| --- |${' --- |'.repeat(ABILITIES.length)}
${forms.map((form) => `| ${cell(form.form)}${form.note ? `<br>${form.note}` : ''} | ${ABILITIES.map((each) => answer(form, each)).join(' | ')} |`).join('\n')}
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function answer(form: Form, ability: Ability): 'yes' | 'no' | '–' {
  if (form.lacks?.includes(ability)) return 'no';
  return isAsked(form, ability) ? 'yes' : '–';
}
