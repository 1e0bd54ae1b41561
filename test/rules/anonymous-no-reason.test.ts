import { describeRule } from './check';

describeRule('anonymous-no-reason', {
  flags: {
    'condition of anonymity': 'The deal is dead, said a diplomat who spoke ⟦on condition of anonymity⟧I [1].\n',
    'the condition of anonymity':
      'Speaking ⟦on the condition of anonymity⟧I, a diplomat said that the deal is dead [1].\n',
    'asked not to be named': 'The deal is dead, said a diplomat who ⟦asked not to be named⟧I [1].\n',
    'declined to be identified': 'The deal is dead, said a diplomat who ⟦declined to be identified⟧I [1].\n',
    'requested anonymity': 'A diplomat, who ⟦requested anonymity⟧I, said that the deal is dead [1].\n',
  },
  passes: {
    because:
      'The deal is dead, said a diplomat who spoke on condition of anonymity because the talks are private [1].\n',
    'to discuss': 'A diplomat, who asked not to be named to discuss private talks, said that the deal is dead [1].\n',
    'for fear': 'The deal is dead, said a diplomat who asked not to be named for fear of losing her post [1].\n',
    'not authorised': 'A diplomat, who was not authorised to speak and asked not to be identified, said so [1].\n',
    'within a quotation': 'Mei Zhao said, “He spoke on condition of anonymity” [1].\n',
    'a named source': 'The deal is dead, said Mei Zhao, who was named ambassador in May [1].\n',
  },
});
