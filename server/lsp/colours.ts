import type { SemanticTokens, SemanticTokensRegistrationOptions } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { TOKEN_TYPES, semanticTokensOf } from '../features/semanticTokens';
import { rangeOf } from './documents';
import type { Session } from './session';

/** Markdown has a grammar of ours instead. */
export const COLOURS: SemanticTokensRegistrationOptions = {
  documentSelector: [{ language: 'plaintext' }],
  legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
  full: true,
};

/** Colours citations and source labels in plain text. */
export function serveColours(session: Session): void {
  session.connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const none: SemanticTokens = { data: [] };
    const tokens = await session.about('semantic tokens', textDocument.uri, token, (analysis, document) => {
      const builder = new SemanticTokensBuilder();
      for (const { type, ...span } of semanticTokensOf(analysis)) {
        const { start, end } = rangeOf(document, span);
        // A token stands in one line: editors need not support others.
        if (start.line === end.line)
          builder.push(start.line, start.character, end.character - start.character, TOKEN_TYPES.indexOf(type), 0);
      }
      return builder.build();
    });
    return tokens ?? none;
  });
}
