import type { SemanticTokens } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokensOf, TOKEN_TYPES } from '../features/semanticTokens';
import { rangeOf } from './documents';
import type { Session } from './session';

/** The answer of `initialize` about semantic tokens. Markdown is left out: a grammar colours it. */
export const SEMANTIC_TOKENS = {
  documentSelector: [{ language: 'plaintext' }],
  legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
  full: true,
};

/** Colours the citations and source labels of plain text. */
export function serveSemanticTokens(session: Session): void {
  const { connection } = session;

  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const nothing: SemanticTokens = { data: [] };
    const tokens = await session.about<SemanticTokens>(
      'semantic tokens',
      textDocument.uri,
      token,
      (analysis, document) => {
        const builder = new SemanticTokensBuilder();
        for (const { type, ...span } of semanticTokensOf(analysis)) {
          const { start, end } = rangeOf(document, span);
          // A token stays on one line: editors need not support others.
          if (start.line === end.line)
            builder.push(start.line, start.character, end.character - start.character, TOKEN_TYPES.indexOf(type), 0);
        }
        return builder.build();
      },
    );
    return tokens ?? nothing;
  });
}
