import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { falseAlarmReport } from '../features/falseAlarm';
import { touches } from '../text/span';
import { FALSE_ALARM } from './falseAlarmProtocol';
import type { Session } from './session';

/** Writes the reports that our own client puts on the clipboard. */
export function serveFalseAlarms(session: Session): void {
  session.connection.onRequest(FALSE_ALARM, (at: TextDocumentPositionParams, token: CancellationToken) =>
    session.at<string>('false alarm', at, token, (analysis, offset, _, { findings }) =>
      findings
        .filter((finding) => touches(finding, offset))
        .map((finding) => falseAlarmReport(analysis, finding))
        .join('\n'),
    ),
  );
}
