/**
 * The request for reports of the findings at a position, for a person to send: a TextDocumentPositionParams → the text,
 * empty where there is no finding, or null for a document that is not read.
 */
export const FALSE_ALARM = 'attribution/falseAlarm';
