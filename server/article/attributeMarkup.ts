import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  EXCLAMATION_MARK,
  LESS_THAN,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
} from '../text/characters';
import { attributesEnd } from '../text/html';
import { linkEnd } from './links';
import { matchAt } from './markers/candidate';

/** `{.wide}`, `{#photo width="510"}`, `{: .lead}`, `{=html}`. */
const ATTRIBUTES = /\{(?::?[ ]?[#.][a-z]|=[a-z]{2,12}\}|[a-z][\w-]{0,40}=)/iuy;
/** Tags of Jekyll, Hugo, Handlebars, PHP and others; not a wiki's `{{w|Ana Ruiz}}`, whose words are read. */
const TEMPLATES =
  /\{%[^%\n]{0,400}%\}|\{\{<[^<>\n]{0,600}>\}\}|\{\{%[^%\n]{0,600}%\}\}|\{\{-?[ ]?(?:["'.$][^{}\n]{0,300}|[\w-]{1,40}(?:\.[\w.-]{1,60})?(?:[ ]\|[ ][^{}\n]{0,100})?[ ]?)-?\}\}/uy;
const PROCESSING = /<(?:%[^%]{0,600}%|\?[^?]{0,600}\?|![a-z][^<>]{0,400})>/iuy;
const SHORTCODE = /\[(\/?)([a-z][a-z-]{1,30}(?:_\d{1,2})?)(?=[\s\]/\\])/iuy;
const FIRST_ATTRIBUTE = /\s{1,4}[a-z][\w\\-]{0,40}=/iuy;
/** Shortcodes that need no attributes; a word in brackets is otherwise the editor's. */
const BARE_SHORTCODES =
  /^(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|tweet|ad_\d{1,2}|advertisement|toc|contact-form|newsletter)$/iu;
const END_OF_CAPTION = '[/caption';
const LONGEST_CAPTION = 5000;
const LONGEST_ALTERNATIVE = 1000;
const DEEPEST_ALTERNATIVE = 4;

/**
 * Returns the end of markup at `at` that readers do not see as words: a list of attributes, a template tag, a shortcode
 * with its caption, an image with its alternative text. Undefined where there is none. Bounded, so that reading stays
 * linear.
 */
export function markupEnd(text: string, at: number): number | undefined {
  switch (text.charCodeAt(at)) {
    case OPEN_BRACE:
      return afterMatch(TEMPLATES, text, at) ?? bracesEnd(text, at);
    case OPEN_BRACKET:
      return shortcodeEnd(text, at);
    case EXCLAMATION_MARK:
      return text.charCodeAt(at + 1) === OPEN_BRACKET ? imageEnd(text, at) : undefined;
    case LESS_THAN:
      return afterMatch(PROCESSING, text, at);
    default:
      return undefined;
  }
}

function afterMatch(pattern: RegExp, text: string, at: number): number | undefined {
  const found = matchAt(pattern, text, at);
  return found ? at + found[0].length : undefined;
}

function bracesEnd(text: string, at: number): number | undefined {
  if (!matchAt(ATTRIBUTES, text, at)) return undefined;
  const close = attributesEnd(text, at + 1, OPEN_BRACE, CLOSE_BRACE);
  return close === undefined ? undefined : close + 1;
}

/** `[caption id="a"]…[/caption]`, `[gallery ids="1,2"]`, `[/embed]`; WordPress exports also write `\[…\]`. */
function shortcodeEnd(text: string, at: number): number | undefined {
  const [whole, slash, name = ''] = matchAt(SHORTCODE, text, at) ?? [];
  if (whole === undefined) return undefined;
  const inside = at + whole.length;
  const isShortcode =
    slash === '/' || BARE_SHORTCODES.test(name) || matchAt(FIRST_ATTRIBUTE, text, inside) !== undefined;
  const close = isShortcode ? attributesEnd(text, inside, OPEN_BRACKET, CLOSE_BRACKET) : undefined;
  if (close === undefined) return undefined;
  if (slash === '/' || name.toLowerCase() !== 'caption') return close + 1;
  const end = text.slice(close, close + LONGEST_CAPTION).indexOf(END_OF_CAPTION);
  const last = end === -1 ? -1 : text.indexOf(']', close + end);
  return last === -1 ? close + 1 : last + 1;
}

/** `![the harbour at night](a.jpg)`, `![the harbour][a]`: nobody said its alternative text. */
function imageEnd(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + LONGEST_ALTERNATIVE);
  let depth = 0;
  for (let next = at + 1; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === OPEN_BRACKET && ++depth > DEEPEST_ALTERNATIVE) return undefined;
    if (code === CLOSE_BRACKET && --depth === 0) {
      const after = text.charCodeAt(next + 1);
      if (after === OPEN_PARENTHESIS) return linkEnd(text, next + 2);
      if (after !== OPEN_BRACKET) return undefined;
      const close = text.indexOf(']', next + 2);
      return close === -1 || close - next > 200 ? undefined : close + 1;
    }
  }
  return undefined;
}
