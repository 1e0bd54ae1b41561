import { describeRule } from './check';

const LEAD = 'Minister Adaeze Nwosu opened the harbour on Monday [1].\n\n';

describeRule('uncited-quote', {
  flags: {
    'a long quotation as a warning': `${LEAD}Nwosu said, ⟦“We will not wait for another round of studies before we act.”⟧W`,
    'four to six words as information': `${LEAD}Nwosu said the works had been ⟦“a long and bitter road”⟧I for the town.`,
    'a few words beside a reporting verb as a hint': `${LEAD}Nwosu said ⟦“never again”⟧H and left the hall.`,
    'each of two in a paragraph': `${LEAD}“We are ready to start,” said Ravi Menon, an engineer, whose firm built the quay [2].\n\nNwosu said, ⟦“The cranes come in March and not a day later.”⟧W Menon said, ⟦“They will stand on ground that is still moving.”⟧W`,
    'a sentence whose neighbour is cited for another speaker': `${LEAD}Nwosu said, ⟦“We have the money for all three of the piers.”⟧W Ravi Menon, an engineer, said, “The third pier stands on sand and always will” [2].`,
    'guillemets in another language': `${LEAD}Nwosu a dit : ⟦« Nous n’attendrons pas une nouvelle étude avant d’agir. »⟧W`,
    'plain text': [
      'Minister Adaeze Nwosu opened the harbour on Monday [1].\n\nNwosu said, ⟦"We will not wait for another round of studies."⟧W\n',
      { languageId: 'plaintext' },
    ],
    'a quotation over two paragraphs': `${LEAD}Nwosu said, ⟦“The works start in March and end in June.\n\n“Nobody will lose a single day of pay over it.”⟧W`,
    'what a citation earlier in the paragraph does not serve': `${LEAD}The port lost two ships in May [2]. The crews were saved. Nwosu said, ⟦“They owe their lives to the fishermen of the bay.”⟧W`,
    'the lead': `⟦“We will not wait for another round of studies,”⟧W Nwosu said on Monday.\n\n${LEAD}`,
    'what a report says': `${LEAD}Nwosu read from the report, ⟦“We will not wait for another round of studies.”⟧W\n`,
    'where a link elsewhere in the paragraph may be the source, as information': `${LEAD}Ravi Menon gave [a long talk](https://example.org/talk). The piers cost nine million. He spoke for an hour. Later he said, ⟦“The third pier stands on sand and always will stand there.”⟧I`,
    'where the text says which outlet had it, as information': `${LEAD}⟦“The third pier stands on sand and always will stand there,”⟧I Ravi Menon, an engineer, told the Harbour Courier.`,
    'what an outlet of the list had': `⟦“The third pier stands on sand and always will stand there,”⟧W Ravi Menon, an engineer, told the Harbour Courier.\n\n${LEAD}## Sources\n\n[1] The Harbour Courier, “Sand”, 3 May 2026\n`,
    'where nobody is said to have said it, and nothing near it is cited, as information': `${LEAD}The works go on. ⟦“In wind and sand we build what nobody has asked for.”⟧I It rained on Monday.`,
    'where most quotations have no citation, as information': `${LEAD}Nwosu said, ⟦“We have the money for all three of the piers.”⟧I\n\nNwosu said, ⟦“The cranes come in March and not a day later.”⟧I\n\n⟦“We owe it to the fishermen of the bay, all of it,”⟧I said Ravi Menon.\n\nMenon said, ⟦“They will stand on ground that is still moving.”⟧I\n\nNwosu said, ⟦“Nobody asked the town before they sold the quay.”⟧I`,
    'where the next words of the same speaker are cited, as information': `${LEAD}Nwosu said, ⟦“The cranes come in March and not a day later.”⟧I The weather held for once. She added, “We have the money for all three of the piers” [2].`,
    'where the sentence before is cited': `${LEAD}Nwosu met the crews of the two lost ships in May [2]. Nwosu said, ⟦“They owe their lives to the fishermen of the bay.”⟧W`,
    'what somebody went on to say': `${LEAD}Nwosu went on to say, ⟦“We will not wait for another round of studies.”⟧W`,
  },
  passes: {
    'a citation before the stop': `${LEAD}Nwosu said, “We will not wait for another round of studies” [1].`,
    'a citation after the stop': `${LEAD}Nwosu said, “We will not wait for another round of studies before we act.” [1]`,
    'a citation after the stop, without a space': `${LEAD.replace(' [1].', '.[1]')}Nwosu said, “We will not wait for another round of studies.”[1]`,
    'a quotation split by its speaker': `${LEAD}“We will not wait for another round,” Nwosu said, “of studies that nobody reads” [1].`,
    'a run of sentences by one speaker': `${LEAD}“We will not wait for another round of studies,” Nwosu said. “The harbour cannot live through one more winter.” [1]`,
    'a run that ends with several sentences': `${LEAD}“We will not wait for another round of studies,” Nwosu said. “The harbour cannot live. It needs another quay now.” [1]`,
    'a citation in the next sentence, which goes on about the speaker': `${LEAD}“We will not wait for another round of studies,” Nwosu said. She then left the room [1].`,
    'a citation right after the marks': `${LEAD}“We will not wait for another round of studies” [1], Nwosu said.`,
    'what a machine left': `${LEAD}Nwosu said, “We will not wait for another round of studies before we act” 【4:2†source】.`,
    'a link that names its source': `${LEAD}Nwosu said, “We will not wait for another round of studies before we act.” ([nordwire.example](https://nordwire.example/a))`,
    'a link in its sentence': `${LEAD}“We will not wait for another round of studies,” Nwosu [wrote in her blog](https://example.org/blog).`,
    'a link in an HTML sentence': `${LEAD}“We will not wait for another round of studies,” Nwosu <a href="https://example.org/blog">wrote</a>.`,
    'a link in the sentence that leads to it': `${LEAD}Here is what [the minister said](https://example.org/quay). “We will never again wait for another round of studies.”`,
    'a link in the paragraph that leads to it': `${LEAD}In [her speech](https://example.org/quay) the minister said:\n\n> “We will never again wait for another round of studies.”`,
    'the work that signs it': `“Reason has never been the way in which a harbour was built.” — Karl Marek, Letter to the Pilots (1843)\n\n${LEAD}`,
    'the verse before it': `${LEAD}> **15:29** “And when the quay was made of clay, it spoke to those who had made it.”`,
    'the passage before it': `${LEAD}The same stands in the *Book of Quays*, 18, 18: “Love thy harbour as thou lovest thine own house.”`,
    'a name and numbers behind it': `${LEAD}“Let both of them grow together until the day of the harvest,” says the minister (Matthew, 13 30).`,
    'a second quotation in the sentence': `${LEAD}Nwosu wrote in May [1]: “The quay is old. We will not wait for another round of studies”; it was “a day of light for all the people of the bay”.`,
    'what is quoted within somebody else’s text': `${LEAD}Nwosu writes:\n\n> The sense of it is brought out in the saying, “I am about to make a quay of clay,” and so on: no time passed at all, and nobody saw it.`,
    'an interview of one’s own': `${LEAD}“We will not wait for another round of studies,” Nwosu told this newspaper.`,
    'an interview of one’s own in German': `${LEAD}„Wir warten nicht noch einmal auf eine neue Studie“, sagte Adaeze Nwosu dieser Zeitung.`,
    'an interview of one’s own in Spanish': `${LEAD}«No vamos a esperar otra ronda de estudios», dijo Adaeze Nwosu a este diario.`,
    'the article’s own title': `I will now write the paper on “A New Way of Keeping Small Harbours Open in Winter”, in four parts.\n\n# A New Way of Keeping Small Harbours Open in Winter\n\n${LEAD}`,
    'a raised number': LEAD.replace(' [1].', '.¹') + 'Nwosu said, “We will not wait for another round of studies.”²',
    'a footnote':
      'Nwosu said, “We will not wait for another round of studies.”[^1]\n\n[^1]: Adaeze Nwosu, press conference\n',
    'what one might say': `${LEAD}She had no occasion to say “Get off my quay, you scoundrels, and never return.”`,
    'a motto': `${LEAD}The port’s motto was “hope for the best and prepare for the very worst”.`,
    'what something is known as': `${LEAD}Nwosu signed what is known as the “harbour for all” rule, she said, on Monday.`,
    'a motto of somebody’s': `${LEAD}Nwosu said that her father’s motto, “hope for the best and prepare”, was wrong.`,
    'a rating’s labels': `${LEAD}Nwosu said that the port was downgraded from “safe” to “partly safe” by the insurers.`,
    'a word that is explained': `${LEAD}Nwosu said that “works” meant two cranes and a shed.`,
    'a title that stands elsewhere': `${LEAD}The film “One Quay After Another” won.\n\nCritics of the jury note that “One Quay After Another” was long.`,
    'a book': `${LEAD}In her 2002 book, “Make Your Quay a Millionaire,” Nwosu said, she had been wrong.`,
    'a programme': `${LEAD}Nwosu said on Kanal Sju’s “Face the Harbour,” a programme about ports, that it was late.`,
    'a single word in doubt': `${LEAD}The “harbour” is a wooden jetty with two bollards.`,
    'names in a list': `${LEAD}Try papers such as “Harbours and what they cost a town” or “Quays of the southern coast and their cranes”.`,
    'a headline': `# “We will not wait for another round of studies”\n\n${LEAD}`,
    'a first line in plain text that is a headline': [
      `Minister: “We will not wait for another round”\n\n${LEAD}`,
      { languageId: 'plaintext' },
    ],
    'a first line in Markdown without a stop': `Minister says harbour “was never really safe”\n\n${LEAD}`,
    'what is told in questions and answers': `${LEAD}**Post: Why now?**\n\n**Nwosu:** “Never wait for a second storm,” my father said.\n\n**Post:** Was he right?\n\n**Nwosu:** He was. Ask the eels.\n`,
    'a signed quotation in italics': `${LEAD}*“We will not wait for another round of studies.”* — Adaeze Nwosu [1]\n`,
    'an article without citations': 'Nwosu said, “We will not wait for another round of studies before we act.”\n',
    'citations at paragraph ends, where that is the article’s way':
      'Nwosu opened the harbour. It cost nine million. The crowd was small [1].\n\n' +
      'Ravi Menon built the quay. He started in May. Two workers were hurt [2].\n\n' +
      'Nwosu said, “We will not wait for another round of studies.” The council agreed. It meets again in June [1].\n',
    'citations at paragraph ends, where it is set so': [
      'Nwosu opened it [2]. Nwosu said, “We will not wait for another round of studies.” The council agreed [1].\n',
      { rule: { citationsServe: 'paragraph' } },
    ],
    'fewer words than the newsroom asks for': [
      `${LEAD}Nwosu said the works had been “a long and bitter road” for the town.`,
      { rule: { minimumWords: 7 } },
    ],
  },
  fixes: {
    'by the citation of the same speaker': {
      fix: 'Insert [1] (the source for Adaeze Nwosu elsewhere in this article)',
      before:
        'Adaeze Nwosu, the minister, said the harbour would open [1].\n\nRavi Menon said that it would not [2].\n\nNwosu said, “We will not wait for another round of studies”.\n',
      after:
        'Adaeze Nwosu, the minister, said the harbour would open [1].\n\nRavi Menon said that it would not [2].\n\nNwosu said, “We will not wait for another round of studies” [1].\n',
    },
    'after the stop, where the article cites there': {
      fix: 'Insert [1] (the source for Adaeze Nwosu elsewhere in this article)',
      before: 'Adaeze Nwosu said that it would open.[1]\n\nNwosu said, “We will not wait for another round.”\n',
      after: 'Adaeze Nwosu said that it would open.[1]\n\nNwosu said, “We will not wait for another round.”[1]\n',
    },
    'by the citation of a speaker who is only likely': {
      fix: 'Insert [1] (the source for Ana Ruiz elsewhere in this article)',
      before:
        'Ana Ruiz, who runs the school, told Radio Kestrel so. “I wrote to them nine times,” she said [1].\n\nCouncil leader Marit Solheim defended the delay. “We had to find the money first,” she said [2].\n\n“After that, you will have to ask us again,” Solheim said [2].\n\nRuiz said she would thank the council all the same. “You cannot swim home at the age of six,” she said.\n',
      after:
        'Ana Ruiz, who runs the school, told Radio Kestrel so. “I wrote to them nine times,” she said [1].\n\nCouncil leader Marit Solheim defended the delay. “We had to find the money first,” she said [2].\n\n“After that, you will have to ask us again,” Solheim said [2].\n\nRuiz said she would thank the council all the same. “You cannot swim home at the age of six,” she said [1].\n',
    },
    'with Windows line ends': {
      fix: 'Insert [1] (the source for Adaeze Nwosu elsewhere in this article)',
      before: 'Adaeze Nwosu said that it would open [1].\r\n\r\n“We will not wait for another round,” Nwosu said.\r\n',
      after:
        'Adaeze Nwosu said that it would open [1].\r\n\r\n“We will not wait for another round,” Nwosu said [1].\r\n',
    },
    'by a footnote': {
      fix: 'Insert [^1] (the source for Adaeze Nwosu elsewhere in this article)',
      before:
        'Adaeze Nwosu said that it would open.[^1]\n\nNwosu said, “We will not wait for another round.”\n\n[^1]: Interview\n',
      after:
        'Adaeze Nwosu said that it would open.[^1]\n\nNwosu said, “We will not wait for another round.”[^1]\n\n[^1]: Interview\n',
    },
    'by a comment that ignores it': {
      fix: 'Ignore “uncited-quote” here (adds a comment)',
      before: 'Adaeze Nwosu said that it would open [1].\n\nNwosu said, “We will not wait for another round.”\n',
      after:
        'Adaeze Nwosu said that it would open [1].\n\n<!-- attribution-disable-next-line uncited-quote -->\nNwosu said, “We will not wait for another round.”\n',
    },
  },
});
