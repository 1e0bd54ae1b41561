import type { Span } from '../server/text/span';

/** Texts in tests carry what is expected in `⟦…⟧`: the marks are taken out, and the spans between them returned. */
export function marked(source: string): { text: string; spans: Span[] } {
  let text = '';
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const char of source) {
    if (char === '⟦') {
      open.push(spans.length);
      spans.push({ start: text.length, end: -1 });
    } else if (char === '⟧') {
      const span = spans[open.pop() ?? -1];
      if (!span) throw new Error('⟧ without ⟦');
      span.end = text.length;
    } else text += char;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, spans };
}

/** The reverse of {@link marked}: shows the spans in the text, so that a failed test reads as the article. */
export function mark(text: string, spans: readonly Span[]): string {
  const inserts = spans.flatMap(({ start, end }) => [
    { at: start, char: '⟦', order: 1, length: end - start },
    { at: end, char: '⟧', order: 0, length: end - start },
  ]);
  inserts.sort(
    (a, b) => a.at - b.at || a.order - b.order || (a.order === 1 ? b.length - a.length : a.length - b.length),
  );
  let shown = '';
  let from = 0;
  for (const { at, char } of inserts) {
    shown += text.slice(from, at) + char;
    from = at;
  }
  return shown + text.slice(from);
}
