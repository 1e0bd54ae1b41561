import { describeRule } from './check';
import { TRANSCRIPTS } from './interview';

describeRule('transcript-missing', {
  flags: {
    'a quoted source':
      'Rosa Quispe said, ⟦“We counted life jackets before we counted pupils”⟧I [1]. She said, “It is a safe ferry” [1].\n',
  },
  passes: {
    'a statement': 'Rosa Quispe said that the pupils were counted [1].\n',
    'a quotation without a citation':
      'Rosa Quispe said, “We counted life jackets before we counted pupils.” The tariff is unchanged [1].\n',
    'a transcript on file': [
      'Rosa Quispe said, “We counted life jackets before we counted pupils” [1].\n',
      { transcripts: TRANSCRIPTS },
    ],
  },
});
