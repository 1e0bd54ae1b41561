import { Uri, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/**
 * Adds to the settings what each scope sets for rules, the widest scope first: VS Code merges them, but a severity of
 * the workspace must win over options of the user, and a default over neither.
 */
export const configuration: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const answers: unknown = await next(params, token);
  if (!Array.isArray(answers)) return answers as never;
  return answers.map((answer: unknown, at) => {
    const { section, scopeUri } = params.items[at] ?? {};
    if (section !== 'attribution' || typeof answer !== 'object' || answer === null) return answer;
    return { ...answer, scopes: scopesAt(scopeUri === undefined ? undefined : Uri.parse(scopeUri)) };
  });
};

function scopesAt(uri: Uri | undefined): readonly object[] {
  const settings = workspace.getConfiguration('attribution', uri);
  const [rules, severity] = [settings.inspect('rules'), settings.inspect('severity')];
  const scopes = ['globalValue', 'workspaceValue', 'workspaceFolderValue'] as const;
  return scopes.map((scope) => ({ rules: rules?.[scope], severity: severity?.[scope] }));
}
