import { describeRule } from './check';

describeRule('ambiguous-speaker', {
  flags: {
    'two men and a pronoun': 'John Doyle and Mark Hale came at noon. “The price of grain will fall,” ⟦he⟧I said [1].\n',
    'a pronoun first': 'John Doyle and Mark Hale came at noon. ⟦He⟧I said, “The price of grain will fall” [1].\n',
    'two women': 'Mary Doyle and Alice Hale came at noon. “The price of grain will fall,” ⟦she⟧I said [1].\n',
    surnames:
      'John Doyle knows Mark Hale [1].\n\nDoyle and Hale came at noon. “The price of grain will fall,” ⟦he⟧I said [1].\n',
    'in plain text': [
      'John Doyle and Mark Hale came at noon. "The price of grain will fall," ⟦he⟧I said [1].\n',
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'one person': 'Peter Grant came at noon. “The price of grain will fall,” he said [1].\n',
    'a man and a woman': 'Peter Grant and Mary Doyle came at noon. “The price of grain will fall,” she said [1].\n',
    'one who meets another': 'Peter Grant met Mark Doyle at noon. “The price of grain will fall,” he said [1].\n',
    'a name': 'Peter Grant met John Doyle at noon. “The price of grain will fall,” Grant said [1].\n',
    'the seed’s president':
      'Lesser said that the President prefers it [1]. He said it would be “so much the better” [1].\n\nIan Lesser is an advisor [1].\n',
    'a spokesman': 'Peter Grant met John Doyle at noon. “The price of grain will fall,” a spokesman said [1].\n',
  },
  fixes: {
    'by a surname': {
      fix: 'Write “Hale”',
      before: 'John Doyle and Mark Hale came at noon. “The price of grain will fall,” he said [1].\n',
      after: 'John Doyle and Mark Hale came at noon. “The price of grain will fall,” Hale said [1].\n',
    },
  },
});
