import { describeRule } from './check';

const BODY = '\n\nNgozi Okonjo, the mayor, said, “Nobody asked the town about the dam” [1].\n';

describeRule('headline-quote-mismatch', {
  flags: {
    'the title of the front matter': `---\ntitle: 'Mayor: ⟦"We were never asked about it"⟧W'\n---${BODY}`,
    'the title of the front matter, escaped': `---\ntitle: "Mayor: ⟦\\"We were never asked about it\\"⟧W"\n---${BODY}`,
    'words that nobody says': `# Mayor: ⟦“We were never asked about it”⟧W${BODY}`,
    'one word changed': `# Mayor: ⟦“Nobody told the town about the dam”⟧W${BODY}`,
    'straight marks': `# Mayor: ⟦"We were never asked about it"⟧W${BODY}`,
    guillemets: `# Mayor: ⟦« We were never asked »⟧W${BODY}`,
    'an underlined headline': `Mayor: ⟦“We were never asked about it”⟧W\n===${BODY}`,
    'in plain text': [`Mayor says ⟦“we were never asked”⟧W of the dam${BODY}`, { languageId: 'plaintext' }],
  },
  passes: {
    'words of the body in the front matter': `---\ntitle: "Mayor: “Nobody asked the town”"\n---${BODY}`,
    'the marks of the front matter’s title': `---\ntitle: "We were never asked about it"\n---${BODY}`,
    'an apostrophe in the front matter’s title': `---\ntitle: 'It''s the mayor''s dam'\n---${BODY}`,
    'words of the body': `# Mayor: “Nobody asked the town”${BODY}`,
    'another case': `# “Nobody Asked the Town About the Dam”, Says Mayor${BODY}`,
    'single marks': `# Mayor ‘was never asked about it’${BODY}`,
    'two words': `# The “dam mayor” speaks${BODY}`,
    'a title that the body names': `# “The Long Dry Summer” wins\n\nThe film *The Long Dry Summer* won, Ngozi Okonjo said [1].\n`,
    'a later heading': `# Mayor speaks${BODY}\n## “We were never asked about it”\n\nMore.\n`,
    'no quotation': `# Mayor speaks of the dam${BODY}`,
  },
});
