import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';

/** Exports that only tests use, and why they stay. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  linkedPairLr:
    'two linked loci taken together exactly: what bounds of linkage and published vectors are held against',
  ownColumns: 'columns that no other library may read: the test of owners reads the list',
  readModels: 'tables that SQL of other libraries may read: the test of owners reads the list',
  unreachableStates: 'asked of every state machine by its test',
  statesWithoutPerson: 'asked of every state machine by its test',
};

const isTest = (file: string) => /\.spec\.tsx?$|^test\/|\/testing\/|^libs\/testing\/|^scripts\//.test(file);
/** Generated, or entered by a name that no import has. */
const isLeftOut = (file: string) => /^apps\/web\/src\/api\/schema\.ts$|\.config\.|\/migrations\//.test(file);

interface Module {
  readonly file: string;
  /** Exported values by name, each with the names that its declaration uses. */
  readonly exported: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that are used outside exported declarations. */
  readonly used: ReadonlySet<string>;
}

function namesIn(node: ts.Node, into: Set<string>): Set<string> {
  if (ts.isIdentifier(node)) into.add(node.text);
  // What is only passed on is not used by that.
  if (!ts.isExportDeclaration(node) && !ts.isImportDeclaration(node))
    ts.forEachChild(node, (child) => void namesIn(child, into));
  return into;
}

function declared(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  return [];
}

function moduleOf(file: string): Module {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, kind);
  const exported = new Map<string, Set<string>>();
  const used = new Set<string>();
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    const names = isExported && !isTest(file) && !isLeftOut(file) ? declared(statement) : [];
    // Classes are found by their decorators, too: Nest makes what no line of code names.
    const isDecorated = ts.canHaveDecorators(statement) && ts.getDecorators(statement) !== undefined;
    if (names.length === 0 || isDecorated) namesIn(statement, used);
    else for (const name of names) exported.set(name, namesIn(statement, new Set()));
  }
  return { file, exported, used };
}

/** Values that no file uses but tests, and those that only such values use; `kept` are taken as used. */
function unused(modules: readonly Module[], kept: readonly string[] = []): string[] {
  const product = modules.filter(({ file }) => !isTest(file));
  const alive = new Set([...kept, ...product.flatMap(({ used }) => [...used])]);
  const waiting = new Map<string, Set<string>>();
  for (const { exported } of product)
    for (const [name, names] of exported)
      waiting.set(name, new Set([...(waiting.get(name) ?? []), ...names]));
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, names] of waiting) {
      if (!alive.has(name)) continue;
      waiting.delete(name);
      for (const each of names) alive.add(each);
      grew = true;
    }
  }
  return [...waiting.keys()].sort();
}

describe('what a file exports', () => {
  it('is used by the product, not by tests alone', () => {
    const files = execFileSync('git', ['ls-files', 'libs', 'apps', 'scripts', 'test'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
    const modules = files.map(moduleOf);
    const kept = Object.keys(FOR_TESTS);
    expect(unused(modules, kept)).toEqual([]);
    // A name that is used now, or gone, leaves the list.
    const without = unused(modules);
    expect(kept.filter((name) => !without.includes(name))).toEqual([]);
  }, 120_000);
});
