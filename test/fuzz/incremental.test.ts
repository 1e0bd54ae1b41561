import { isSameAfter } from './check';

/** Found by `npm run fuzz`, as short as it made them. */
describe('after an edit', () => {
  it('an entry that is typed again has a number of its own', () => {
    isSameAfter([
      { text: 'Reference\n3. \0', languageId: 'markdown' },
      { text: 'Reference\n3. \0\n3. \0', languageId: 'markdown' },
    ]);
    isSameAfter([
      { text: 'Source\n1. t\n1. Ana Ruiz, “Bridge closes”, Nordwire, 3 May 2027', languageId: 'markdown' },
      { text: 'Source\n1. Ana Ruiz, “Bridge closes”, Nordwire, 3 May 2027', languageId: 'markdown' },
    ]);
  });
});
