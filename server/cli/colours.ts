import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { PLAIN } from '../reports/stylish';
import type { Style } from '../reports/stylish';

type Format = Parameters<typeof styleText>[0];

const as =
  (format: Format) =>
  (text: string): string =>
    styleText(format, text);

const COLOURED: Style = {
  file: as('underline'),
  severity: { error: as('red'), warning: as('yellow'), information: as('blue'), hint: as('dim') },
  rule: as('dim'),
};

/** Colours if the terminal supports them and the user has not turned them off (no-color.org). */
export const styleFor = (stream: WriteStream): Style => (stream.isTTY && !process.env['NO_COLOR'] ? COLOURED : PLAIN);
