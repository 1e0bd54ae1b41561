import { story } from './form';
import type { Form } from './form';

/** A marker without a source that anybody could look up: it is told, and mended. */
const leaked = (form: string, marker: string, ...keys: readonly string[]): Form => ({
  form,
  article: story(' [1]', `[2] ${marker}`).replace('‸', '').replace(marker, `‸${marker}`),
  keys: ['1', '2', ...keys],
  hover: null,
  target: null,
  mends: { rule: 'leaked-ai-marker', article: story(' [1]', `[2] ${marker}`) },
});

const PRIVATE_USE = '\uE200cite\uE202turn0news0\uE201';

/** What writing machines leave behind. */
export const leakedMarkers: readonly Form[] = [
  leaked('`:contentReference[oaicite:0]{index=0}`', ':contentReference[oaicite:0]{index=0}', 'oaicite:0'),
  leaked('`[oai_citation:0‡example.com]`', '[oai_citation:0‡nordwire.example]', 'oai_citation:0'),
  leaked('U+E200 `cite` U+E202 `turn0news0` U+E201', PRIVATE_USE, 'turn0news0'),
  leaked('`citeturn0search5turn0search15`', 'citeturn0search5turn0search15', 'turn0search5', 'turn0search15'),
  leaked('`navlist…`', '\uE200navlist\uE202More on this\uE202turn0news1,turn0news2\uE201', 'turn0news1', 'turn0news2'),
  leaked('`【1†source】`', '【1†source】', '1'),
  leaked('`【4:2†source】`', '【4:2†source】', '4:2'),
  leaked('`【4:0†file.pdf】`', '【4:0†Budget w1.pdf】', '4:0'),
  leaked('`【85†L261-269】`', '【85†L261-269】', '85'),
  leaked('`[cite: 17]`', '[cite: 17]', '17'),
  leaked('`[cite: 19, 20]`', '[cite: 19, 20]', '19', '20'),
  leaked('`[cite_start]`', '[cite_start]'),
  leaked('`[span_2](start_span)`', '[span_2](start_span)'),
  leaked('`<grok-card …>`', '<grok-card data-id="a1b2" data-type="citation_card"></grok-card>', 'a1b2'),
  leaked('`[web:1]`', '[web:1]', 'web:1'),
  leaked('`[attached_file:1]`', '[attached_file:1]', 'attached_file:1'),
  leaked('`[citation:Title](url)`', '[citation:Two summers](https://nordwire.example/two-summers)', '2'),
];
