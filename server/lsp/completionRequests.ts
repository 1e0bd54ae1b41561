import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import { citationChoicesAt } from '../features/completion';
import type { CitationChoice } from '../features/completion';
import { sourceHover } from '../features/hover/hover';
import { render, say } from '../linter/message';
import { rangeOf } from './documents';
import { WRITE_ENTRY } from './newSourceRequests';
import type { Session } from './session';

/** The answer of `initialize` about completion. */
export const COMPLETION = { triggerCharacters: ['[', '^', '@'], resolveProvider: true };

/** The data that comes back with a selected item. */
interface Asked {
  readonly uri: string;
  readonly key: string;
}

/** Completion of citations; a source is described in full when the reader selects it. */
export function serveCompletion(session: Session): void {
  const { connection } = session;

  connection.onCompletion((params, token) =>
    session.at<CompletionList>('completion', params, token, (analysis, offset, document) => {
      const { choices, isComplete } = citationChoicesAt(analysis, offset);
      return {
        isIncomplete: !isComplete,
        items: choices.map((choice, index) => ({
          label: choice.key,
          kind: choice.isNew ? CompletionItemKind.Value : CompletionItemKind.Reference,
          ...detailsOf(choice, session),
          // What the reader may type to find the item.
          filterText: [choice.key, choice.who, choice.outlet, choice.title].filter(Boolean).join(' '),
          sortText: String(index).padStart(5, '0'),
          textEdit: { range: rangeOf(document, choice.span), newText: choice.newText },
          ...(choice.isNew
            ? { command: { title: WRITE_ENTRY, command: WRITE_ENTRY, arguments: [document.uri, choice.key] } }
            : { data: { uri: document.uri, key: choice.key } satisfies Asked }),
        })),
      };
    }),
  );

  connection.onCompletionResolve(async (item, token) => {
    const { uri, key } = Object(item.data) as Partial<Asked>;
    if (uri === undefined || key === undefined) return item;
    const hover = await session.about('completion', uri, token, (analysis) =>
      sourceHover(analysis, key, session.translations),
    );
    if (!hover) return item;
    const formats = session.capabilities.textDocument?.completion?.completionItem?.documentationFormat;
    return {
      ...item,
      documentation: formats?.includes(MarkupKind.Markdown)
        ? { kind: MarkupKind.Markdown, value: hover.markdown }
        : { kind: MarkupKind.PlainText, value: hover.plain },
    };
  });
}

/** Longer titles leave no room for the outlet. In UTF-16 units. */
const LONGEST_TITLE = 40;

const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/u, '')}…`;

/** Who and what next to the number, the outlet at the right; on one line if the editor has no room next to it. */
function detailsOf(
  { who, outlet, title, isNew }: CitationChoice,
  { capabilities, translations }: Session,
): Partial<CompletionItem> {
  const detail = isNew
    ? render(say`new source`, translations)
    : [who, title && render(say`“${shortened(title)}”`, translations)].filter(Boolean).join(', ');
  if (capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport)
    return { labelDetails: { ...(detail && { detail: ` ${detail}` }), ...(outlet && { description: outlet }) } };
  return { detail: [detail, outlet].filter(Boolean).join(', ') };
}
