import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** The templates of all messages, as they stand in the code: say`…` in the server and `l10n.t('…')` in the client. */
export function templates(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'say')
      found.add(templateOf(node.template));
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [text] = node.arguments;
      if (text && ts.isStringLiteral(text)) found.add(text.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of globSync('{server,client}/**/*.ts'))
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const templateOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce(
        (text, { literal }, index) => `${text}{${index}}${literal.text}`,
        template.head.text,
      );
