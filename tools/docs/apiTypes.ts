// Writes docs/api.d.ts: what server/api.ts exports, with every type that it names, in one file without imports. It
// reads declarations only; an inferred type, which they do not show, is an error here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ENTRY = 'server/api.ts';
const HEAD = `// Generated from ${ENTRY} by \`npm run docs\`: the package's API. A change here is a change for those who use it.\n`;

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration | ts.VariableStatement;

/** The text of docs/api.d.ts. */
export function apiTypes(): string {
  const collected = new Map<string, { readonly file: string; readonly text: string }>();
  const files = new Map<string, ts.SourceFile>();
  const parsed = (file: string): ts.SourceFile => {
    const known =
      files.get(file) ?? ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    files.set(file, known);
    return known;
  };
  const collect = (file: string, name: string): void => {
    const source = parsed(file);
    const declaration = declarationsIn(source).get(name);
    if (!declaration) {
      const from = importOf(source, name);
      if (from) collect(from, name);
      return;
    }
    const known = collected.get(name);
    if (known?.file === file) return;
    if (known) throw new Error(`Two types are called ${name}, in ${known.file} and ${file}: rename one of them.`);
    const members = membersNamed(declaration, source, parsed);
    collected.set(name, { file, text: textOf(declaration, source, members) });
    for (const used of namesIn(declaration, members)) collect(file, used);
    for (const { type, file: other } of members.values())
      for (const used of namesIn(type, new Map())) collect(other, used);
  };
  const entry = parsed(ENTRY);
  for (const [name, declaration] of declarationsIn(entry))
    if (ts.getModifiers(declaration)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) collect(ENTRY, name);
  return `${HEAD}\n${[...collected.values()].map(({ text }) => text).join('\n\n')}\n\nexport {};\n`;
}

function declarationsIn(source: ts.SourceFile): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      found.set(statement.name.text, statement);
    else if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    else if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) found.set(name.getText(source), statement);
  }
  return found;
}

/** The file from which a name is imported; undefined for names of the language. */
function importOf(source: ts.SourceFile, name: string): string | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !bindings.elements.some((each) => each.name.text === name))
      continue;
    const file = `${join(dirname(source.fileName), statement.moduleSpecifier.text).replaceAll('\\', '/')}.ts`;
    if (!existsSync(file)) throw new Error(`${name} is a library's: the API must not show it.`);
    return file;
  }
  return undefined;
}

/** The type of a member, and the file in which it is declared. */
interface Member {
  readonly type: ts.TypeNode;
  readonly file: string;
}
/** By the expressions that name them: `Attribution['kind']`. The interface's other members are left out. */
type Members = ReadonlyMap<ts.Node, Member>;

function membersNamed(
  declaration: Declaration,
  source: ts.SourceFile,
  parsed: (file: string) => ts.SourceFile,
): Members {
  const members = new Map<ts.Node, Member>();
  const visit = (node: ts.Node): void => {
    const member = ts.isIndexedAccessTypeNode(node) && memberOf(node, source, parsed);
    if (member) members.set(node, member);
    else ts.forEachChild(node, visit);
  };
  visit(declaration);
  return members;
}

function memberOf(
  { objectType, indexType }: ts.IndexedAccessTypeNode,
  source: ts.SourceFile,
  parsed: (file: string) => ts.SourceFile,
): Member | undefined {
  if (!ts.isTypeReferenceNode(objectType) || !ts.isLiteralTypeNode(indexType)) return undefined;
  const name = objectType.typeName.getText(source);
  const file = declarationsIn(source).has(name) ? source.fileName : importOf(source, name);
  const owner = file === undefined ? undefined : declarationsIn(parsed(file)).get(name);
  if (!owner || !ts.isInterfaceDeclaration(owner)) return undefined;
  const key = (indexType.literal as ts.StringLiteral).text;
  const member = owner.members.find((each) => each.name?.getText(owner.getSourceFile()) === key);
  return member && ts.isPropertySignature(member) && member.type ? { type: member.type, file: file! } : undefined;
}

/** The types that a declaration names, and the constants whose types it uses. */
function namesIn(declaration: ts.Node, members: Members): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || members.has(node)) return;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isTypeQueryNode(node)
        ? node.exprName
        : ts.isExpressionWithTypeArguments(node)
          ? node.expression
          : undefined;
    if (name && ts.isIdentifier(name)) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

/** A declaration in the form of a types file: types are exported for users, constants exist only for types. */
function textOf(declaration: Declaration, source: ts.SourceFile, members: Members): string {
  const comment = ts
    .getJSDocCommentsAndTags(declaration)
    .map((each) => `${each.getText(source)}\n`)
    .join('');
  if (ts.isVariableStatement(declaration)) {
    const { name, initializer } = declaration.declarationList.declarations[0]!;
    const list = initializer && ts.isAsExpression(initializer) ? initializer.expression.getText(source) : undefined;
    if (list === undefined) throw new Error(`The type of ${name.getText(source)} is not written down.`);
    return `${comment}declare const ${name.getText(source)}: readonly ${list};`;
  }
  if (ts.isFunctionDeclaration(declaration)) {
    const parameters = declaration.parameters.map(
      ({ name, type, initializer }) => `${name.getText(source)}${initializer ? '?' : ''}: ${type!.getText(source)}`,
    );
    const { name, type } = declaration;
    return `${comment}export declare function ${name!.text}(${parameters.join(', ')}): ${type!.getText(source)};`;
  }
  let text = declaration.getText(source);
  for (const [node, { type }] of [...members].reverse()) {
    const at = node.getStart(source) - declaration.getStart(source);
    text = `${text.slice(0, at)}${type.getText()}${text.slice(at + node.getWidth(source))}`;
  }
  return `${comment}export ${text.replace(/^export /u, '')}`;
}
