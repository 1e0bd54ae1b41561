/** An interview of invented people. */
export const INTERVIEW = [
  'ROSA QUISPE: We counted life jackets before we counted pupils, and we never crossed without, uh, the radio.',
  'MARK OSEI: How many of you were there on the first morning?',
  'ROSA QUISPE: There were forty of us. It is not a new ferry, but it is a safe one, and Teodoro Huanca paid for it.',
  'OSEI: The engine was old, and everybody on the pier had known it for years.',
  'ROSA QUISPE: They had. The children sang on the way, and no one was afraid of the lake any more.',
  ...Array.from(
    { length: 12 },
    (_, day) => `OSEI: The weather on day ${String(day + 1)} was calm, and the boats came home before dark.`,
  ),
].join('\n\n');

export const TRANSCRIPTS = { '1': INTERVIEW };
