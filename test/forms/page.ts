import { ABILITIES, isAsked } from './form';
import type { Ability, Form, FormGroup } from './form';
import { groups } from './registry';

const GENERATED =
  '<!-- Generated from test/forms by `npm run docs`. -->\n<!-- attribution-disable-file -- it shows forms of citation -->';

/** docs/references.md: each form of reference and what works of it, as test/forms has seen it. */
export const referencesPage = (): string => `${GENERATED}

# Forms of reference

Articles point to their sources in many ways. Each row of these tables is an article in \`test/forms\`, and each cell is a test of that article:

- **recognized**: Attribution Lint reads the form as a citation with the right number or name. In the tables about sources, it reads the form as a source list.
- **hover**: The editor shows the source that is meant, and no other source.
- **go-to**: F12 goes to that source, whether it is in the article or in a separate file.
- **fix**: In an article that uses the form, a quick fix corrects a problem and causes no new findings. In most rows, it adds a citation to a quotation, in the same form.

“Yes” means that the feature works, “no” means that it does not, and “–” means that it does not apply.

Attribution Lint looks for the meaning of a citation in this order: the list in the article, its front matter, the source files in its folder or named by \`bibliography:\`, the citation's own address, and finally
the sentences around the citation. Later places fill in fields that earlier ones lack. Anything that is inferred is marked as inferred.

VS Code's own Markdown support reports \`[1]\` as an unfinished link if \`markdown.validate.enabled\` is on. To prevent this, set \`"markdown.validate.referenceLinks.enabled": "ignore"\`.

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
