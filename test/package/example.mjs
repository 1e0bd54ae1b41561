// The example of docs/api.md, which `npm run package:npm` runs against the packed package.
import { analyse, lint, prove } from 'attribution-lint';

const text = `Noor Haddad, who runs the harbour of Qasr Amra, spoke to Radio Guadiana on Monday.

“We will open the northern pier before the end of the summer,” Haddad said [1].

“The ferries were late every single day of the spring,” she said.

Sources

[1] Radio Guadiana, “Morning Tide”, interview with Noor Haddad, 3 May 2027.
`;

const { quotations } = await analyse({ text });
for (const { speaker, certain, citations } of quotations)
  console.log(speaker?.name, certain ? 'certain' : 'a guess', citations);

for (const { rule, severity, line } of await lint({ text }, { 'uncited-quote': 'error' }))
  console.log(`${line}: ${severity} ${rule}`);

const transcripts = {
  1: {
    format: 'txt',
    text: 'HADDAD: We will open the northern pier before the end of the summer. It has waited long enough.',
  },
};
for (const { text: words, proof } of await prove({ text, transcripts })) console.log(proof.state, words);
