import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { MACHINES } from './machines.js';

/** The table of each machine. */
const TABLES: Readonly<Record<string, keyof typeof MACHINES>> = {
  missing_case: 'case',
  specimen: 'specimen',
  shipment: 'shipment',
  import_batch: 'import',
  import_finding: 'finding',
  hit: 'hit',
  person_link: 'link',
  verification_task: 'task',
};

/**
 * States that are still written out in SQL (imports and their findings, search of a case): no more of them.
 * Elsewhere SQL takes a state from its machine (`stateLiteral`) or from a list beside it (`stateList`). In TypeScript a
 * state that the machine does not have does not compile.
 */
const STILL = 27;

const LITERAL = /(?:(\w+)\.)?"?status"?\s*(?:=|<>|!=|NOT\s+IN|IN)\s*\(?\s*((?:'\w+'\s*,?\s*)+)/gi;
const NAMED =
  /\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?:AS\s+)?(?!WHERE|SET|ON|JOIN|LEFT|CROSS|GROUP|ORDER|USING|VALUES)(\w+))?/gi;

/** States of a machine that a text of SQL writes out. */
function statesIn(sql: string): string[] {
  const named = [...sql.matchAll(NAMED)].map(({ index, 1: table = '', 2: alias = table }) => ({
    index,
    table,
    alias,
  }));
  return [...sql.matchAll(LITERAL)].flatMap(({ index, 1: alias, 2: list = '' }) => {
    const before = named.filter((each) => each.index < index);
    const of = alias
      ? (named.find((each) => each.alias === alias || each.table === alias)?.table ?? alias)
      : (before.at(-1) ?? named[0])?.table;
    const machine = of === undefined ? undefined : TABLES[of];
    if (!machine) return [];
    const states = Object.keys(MACHINES[machine].meanings);
    return [...list.matchAll(/'(\w+)'/g)]
      .map(([, state = '']) => state)
      .filter((state) => states.includes(state));
  });
}

function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' $ '));
    else if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return texts;
}

const files = execFileSync('git', ['ls-files', 'libs', 'apps'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\/migrations\/|^apps\/web\//.test(file));

describe('a state in SQL', () => {
  it('is seen, whatever the table is called in the query', () => {
    expect(
      statesIn(
        `SELECT 1 FROM hit h JOIN specimen s ON true WHERE h.status = 'new' AND s.status IN ('typed','lost')`,
      ),
    ).toEqual(['new', 'typed', 'lost']);
    expect(statesIn(`UPDATE import_finding SET status = 'closed' WHERE status = 'open'`)).toEqual([
      'closed',
      'open',
    ]);
    expect(statesIn(`SELECT 1 FROM case_search WHERE status = 'joined'`)).toEqual([]);
  });

  it('comes from its machine', () => {
    const found = files.flatMap((file) =>
      textsOf(file)
        .flatMap(statesIn)
        .map((state) => `${file}: ${state}`),
    );
    expect(found.length <= STILL ? [] : found).toEqual([]);
  });
});
