import { readFileSync } from 'node:fs';
import ts from 'typescript';

export type Use = 'reads' | 'writes';
/** One mention of a table. `?`: the name is put together at run time. */
export interface Mention {
  readonly table: string;
  readonly use: Use;
}

const WRITING = ['INTO', 'UPDATE', 'DELETE FROM', 'TRUNCATE', 'LOCK TABLE', 'COPY'];
const NAME = String.raw`(?:ONLY\s+)?"?([a-z_][a-z_0-9]*|\?)"?`;
const FIRST = new RegExp(
  String.raw`\b(FROM|JOIN|INTO|UPDATE|DELETE FROM|TRUNCATE|LOCK TABLE|COPY|USING)\s+(?:LATERAL\s+)?${NAME}`,
  'g',
);
/** `FROM a, b c`: the rest of the list. */
const FURTHER = new RegExp(
  String.raw`^(?:\s+(?:AS\s+)?[a-z_][a-z_0-9]*)?\s*,\s*(?:LATERAL\s+)?${NAME}(?!\s*[.(])`,
);
const WRITING_METHODS = ['insert', 'update', 'delete', 'save', 'upsert', 'increment', 'into', 'remove'];

/** Names after FROM, JOIN, INTO, UPDATE and the like, in upper case as SQL is written here; columns may be among them. */
export function tablesOfSql(sql: string): Mention[] {
  const found: Mention[] = [];
  for (const match of sql.matchAll(FIRST)) {
    const [all, word, table] = match;
    found.push({ table: table!, use: WRITING.includes(word!) ? 'writes' : 'reads' });
    if (word !== 'FROM' && word !== 'USING') continue;
    let rest = sql.slice(match.index + all.length);
    for (let next = FURTHER.exec(rest); next; next = FURTHER.exec(rest)) {
      found.push({ table: next[1]!, use: 'reads' });
      rest = rest.slice(next[0].length);
    }
  }
  return found;
}

/**
 * Tables that a source file names: in its SQL, and by the entities that it imports from other libraries.
 * @param entityTables the table of each entity class, by the name of the class
 */
export function tablesOfFile(file: string, entityTables: ReadonlyMap<string, string>): Mention[] {
  const { texts, calls } = contentOf(file);
  const byCalls = calls.flatMap(({ entity, method }): Mention[] => {
    const table = entityTables.get(entity);
    return table ? [{ table, use: WRITING_METHODS.includes(method) ? 'writes' : 'reads' }] : [];
  });
  return [...texts.flatMap(tablesOfSql), ...byCalls];
}

/** The texts of a source file; what is put in at run time is a `?`. */
export const textsOfFile = (file: string): readonly string[] => contentOf(file).texts;

interface Content {
  readonly texts: readonly string[];
  /** Methods that are called with an imported class first. */
  readonly calls: readonly { readonly entity: string; readonly method: string }[];
}

const contents = new Map<string, Content>();

/** Each file is read once. */
function contentOf(file: string): Content {
  const known = contents.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const calls: Content['calls'][number][] = [];
  const foreign = importedFromLibraries(source);
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) texts.push(text);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      if (first && ts.isIdentifier(first) && foreign.has(first.text))
        calls.push({ entity: first.text, method: node.expression.name.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const content = { texts, calls };
  contents.set(file, content);
  return content;
}

/** Whether a text takes every column of this table, by `*` or by `alias.*`. */
export function takesAllOf(sql: string, table: string): boolean {
  const named = new RegExp(
    String.raw`\b(?:FROM|JOIN)\s+${table}\b(?:\s+(?:AS\s+)?(?!WHERE|ON|JOIN|LEFT|CROSS|ORDER|GROUP|LIMIT|FOR|USING)([a-z_]+))?`,
    'g',
  );
  return [...sql.matchAll(named)].some(
    ([all, alias = table]) =>
      new RegExp(String.raw`\b${alias}\.\*`).test(sql) ||
      new RegExp(String.raw`SELECT\s+\*\s+${all}`).test(sql),
  );
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join('');
}

function importedFromLibraries(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!statement.moduleSpecifier.text.startsWith('@homeward/') || !bindings || !ts.isNamedImports(bindings))
      continue;
    for (const { name } of bindings.elements) names.add(name.text);
  }
  return names;
}
