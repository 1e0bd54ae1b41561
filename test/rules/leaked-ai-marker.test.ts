import { describeRule } from './check';

const LEAD = 'The strait was closed at dawn, Hamid Karimi said [1].\n\n';

describeRule('leaked-ai-marker', {
  flags: {
    'a content reference': `${LEAD}Two ships turned back ⟦:contentReference[oaicite:0]{index=0}⟧W.\n`,
    'a search turn': `${LEAD}Two ships turned back ⟦citeturn0search5turn0news15⟧W.\n`,
    'a search turn in private-use characters': `${LEAD}Two ships turned back ⟦\uE200cite\uE202turn0search0\uE201⟧W.\n`,
    'lenticular brackets': `${LEAD}Two ships turned back ⟦【4:0†report.pdf】⟧W.\n`,
    'a cite marker': `${LEAD}Two ships turned back ⟦[cite: 17, 18]⟧W.\n`,
    'a span marker': `${LEAD}⟦[span_2](start_span)⟧WTwo ships turned back⟦[span_2](end_span)⟧W.\n`,
    'a card': `${LEAD}Two ships turned back ⟦<grok-card data-id="a">⟧W.\n`,
    'an address found through a chatbot': `${LEAD}[1]: https://example.com/a?⟦utm_source=chatgpt.com⟧W "Strait"\n`,
    'an address that another chatbot found': `${LEAD}[1]: https://example.com/a?⟦referrer=grok.com⟧W\n`,
    'a card in a line of its own': `${LEAD}⟦<grok-card data-id="a"></grok-card>⟧W\n`,
    'the sign before a cited sentence': `${LEAD}⟦[cite_start]⟧WTwo ships turned back ⟦[cite: 1]⟧W.\n`,
    'a link that names its page': `${LEAD}Two ships turned back ⟦[oai_citation:0‡example.com](https://example.com/a)⟧W.\n`,
    'a marker in an entry': `${LEAD}## Sources\n\n[1] Gulf Ledger ⟦【1†source】⟧W\n`,
    'nothing but machine markers':
      'Two ships turned back. ⟦citeturn0search5⟧W The strait was closed. ⟦citeturn0news1⟧W\n',
    'plain text': [
      `${LEAD}Two ships turned back 【4†source】.\n`.replace('【4†source】', '⟦【4†source】⟧W'),
      { languageId: 'plaintext' },
    ],
    'a web number': `${LEAD}Two ships turned back ⟦[web:3]⟧W.\n`,
  },
  passes: {
    'a citation': `${LEAD}Two ships turned back [4].\n`,
    'a marker shown as code': `${LEAD}Machines leave \`oaicite\` and \`【1†source】\` behind.\n`,
    'a block of code': `${LEAD}~~~\nturn0search5\n[cite: 17]\n~~~\n`,
    'Chinese brackets': `${LEAD}《海峡》【评论】说，船只已经返航 [4]。\n`,
    'words that look alike': `${LEAD}At turn 0 the search began; cite your sources.\n`,
    'tracking by others': `${LEAD}[1]: https://example.com/a?utm_source=newsletter\n`,
  },
  fixes: {
    'by a sign that a source is missing, even where the list has its number': {
      fix: 'Replace the marker with [?]',
      before: `${LEAD}Two ships turned back [cite: 1].\n\n## Sources\n\n[1] Gulf Ledger\n`,
      after: `${LEAD}Two ships turned back [?].\n\n## Sources\n\n[1] Gulf Ledger\n`,
    },
    'what has no number, by removing it': {
      fix: 'Remove the marker',
      before: `${LEAD}Two ships turned back 【4:2†a.pdf】.\n`,
      after: `${LEAD}Two ships turned back.\n`,
    },
    'by removing it': {
      fix: 'Remove the marker',
      before: `${LEAD}Two ships turned back :contentReference[oaicite:0]{index=0}.\r\n`,
      after: `${LEAD}Two ships turned back.\r\n`,
    },
    'the only parameter of an address': {
      fix: 'Remove the tracking code',
      before: `${LEAD}[1]: https://example.com/a?utm_source=chatgpt.com\n`,
      after: `${LEAD}[1]: https://example.com/a\n`,
    },
    'the first parameter of an address': {
      fix: 'Remove the tracking code',
      before: `${LEAD}[1]: https://example.com/a?utm_source=chatgpt.com&page=2\n`,
      after: `${LEAD}[1]: https://example.com/a?page=2\n`,
    },
  },
});
