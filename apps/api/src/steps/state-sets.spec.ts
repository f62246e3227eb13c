import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATE_MEANINGS, statesWithMeaning, WORK_STATUSES } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { MACHINES } from './machines.js';

const WORDS = [...Object.values(MACHINES).map(({ meanings }) => Object.keys(meanings)), WORK_STATUSES];

const inGit = (...paths: string[]): string[] =>
  execFileSync('git', ['ls-files', ...paths], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

/** What the files beside the machines export. */
const BESIDE = await Promise.all(
  inGit('libs/*.states.ts').map((file) => import(resolve(file)) as Promise<Record<string, unknown>>),
);

/** States in one order, so that sets compare. */
const keyOf = (states: readonly string[]): string => [...new Set(states)].sort().join(' ');

/** Every set of states with a name: the meanings of the machines, and what stands beside a machine. */
const NAMED = new Map<string, string>([
  ...Object.entries(MACHINES).flatMap(([machine, { meanings }]) =>
    STATE_MEANINGS.map((meaning): [string, string] => [
      keyOf(statesWithMeaning<string>(meaning, meanings)),
      `${meaning} of ${machine}`,
    ]),
  ),
  ...BESIDE.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, value]): [string, string][] =>
      isSetOfStates(value) ? [[keyOf(value), name]] : [],
    ),
  ),
]);
for (const key of NAMED.keys()) if (!key.includes(' ')) NAMED.delete(key);

function isSetOfStates(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    WORDS.some((states) => value.every((each: unknown) => states.includes(each as never)))
  );
}

/** Words that an expression joins: `['a', 'b']`, `x === 'a' || x === 'b'`, `x !== 'a' && x !== 'b'`. */
function joinedWords(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node)) {
    const words = node.elements.filter(ts.isStringLiteral).map(({ text }) => text);
    return words.length === node.elements.length ? words : [];
  }
  return ts.isBinaryExpression(node) ? comparedWith(node, node.operatorToken.kind) : [];
}

function comparedWith(node: ts.Expression, joining: ts.SyntaxKind): string[] {
  if (ts.isParenthesizedExpression(node)) return comparedWith(node.expression, joining);
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  const joins = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken];
  if (joins.includes(kind))
    return kind === joining
      ? [...comparedWith(node.left, joining), ...comparedWith(node.right, joining)]
      : [];
  const comparison =
    joining === ts.SyntaxKind.BarBarToken
      ? ts.SyntaxKind.EqualsEqualsEqualsToken
      : ts.SyntaxKind.ExclamationEqualsEqualsToken;
  return kind === comparison && ts.isStringLiteral(node.right) ? [node.right.text] : [];
}

/** The named sets that a text of TypeScript writes out again. */
function setsIn(text: string, file = 'text.ts'): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const name = NAMED.get(keyOf(joinedWords(node)));
    if (name !== undefined) found.push(name);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

const files = inGit('libs', 'apps').filter(
  (file) =>
    /\.tsx?$/.test(file) &&
    !/\.spec\.tsx?$|\/migrations\/|^apps\/web\/src\/api\/schema\.ts$|\.states\.ts$/.test(file),
);

/** Runs and searches have states of their own, some called like those of work. */
const OF_RUNS = /^apps\/web\/src\/(ui\/run-progress|pages\/cases\/case-page)\.tsx$/;

describe('a set of states that has a name', () => {
  it('is seen as a list and as comparisons', () => {
    expect(setsIn(`const a = ['typed', 'received'];`)).toEqual(['IN_LABORATORY']);
    expect(setsIn(`if (s === 'received' || s === 'typed') go();`)).toEqual(['IN_LABORATORY']);
    expect(setsIn(`if (s !== 'received' && s !== 'typed') go();`)).toEqual(['IN_LABORATORY']);
    expect(setsIn(`if (s === 'received' && t === 'typed') go(['received', 'lost']);`)).toEqual([]);
  });

  it('is not written out again', () => {
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return setsIn(text, file)
        .filter((name) => !(OF_RUNS.test(file) && name === 'WORK_OPEN'))
        .map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});
