import { isBlank, linesOf } from '../../text/lines';
import { TranscriptBuilder } from '../spokenText';
import type { TranscriptReading } from '../transcript';

/** Reads any text: a passage for each line that is not blank, without speakers. */
export function readPlainProse(file: string): TranscriptReading {
  const builder = new TranscriptBuilder(file);
  for (const line of linesOf(file)) {
    if (isBlank(file, line)) continue;
    builder.open(line.start);
    builder.copy(line.start, line.end);
    builder.close(line.end);
  }
  return builder.read('prose');
}
