const CLOCK = /^(?:(\d{1,4}):)?(?:(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,6}))?$/u;

/** The second in a caption's time: `00:01:02.500`, `1:02,5`, `0.000`; undefined if it is not a time. */
export function captionTime(typed: string): number | undefined {
  const [, first, second, last, fraction = ''] = CLOCK.exec(typed.trim()) ?? [];
  if (last === undefined) return undefined;
  // With one colon the first part is minutes.
  const [hours, minutes] = second === undefined ? [0, Number(first ?? 0)] : [Number(first), Number(second)];
  return hours * 3600 + minutes * 60 + Number(last) + (fraction === '' ? 0 : Number(`0.${fraction}`));
}
