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
  vocabulary_change: 'vocabularyChange',
  approval_rule: 'approvalRule',
  exchange_recipient_change: 'recipientChange',
  non_conformity: 'nonConformity',
  hit: 'hit',
  person_link: 'link',
  verification_task: 'task',
};

const LITERAL = /(?:(\w+)\.)?"?status"?\s*(?:=|<>|!=|NOT\s+IN|IN)\s*\(?\s*((?:'\w+'\s*,?\s*)+)/gi;
/** `= ANY (ARRAY['new'])` and `= ANY ('{new}')`. */
const ARRAY =
  /(?:(\w+)\.)?"?status"?(?:::\w+)?\s*(?:=\s*ANY|<>\s*ALL)\s*\(\s*(?:ARRAY\s*\[((?:'\w+'\s*,?\s*)+)\]|('\{[\w, ]+\}'))/gi;
/** `CASE h.status WHEN 'new' THEN`, to its `END`. */
const CASE = /\bCASE\s+(?:(\w+)\.)?"?status"?\s+(WHEN\b[\s\S]*?)\bEND\b/gi;
const NAMED =
  /\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?:AS\s+)?(?!WHERE|SET|ON|JOIN|LEFT|CROSS|GROUP|ORDER|USING|VALUES|FOR|LIMIT)(\w+))?/gi;

interface Named {
  readonly index: number;
  readonly table: string;
  readonly alias: string;
}

function namedIn(sql: string): Named[] {
  return [...sql.matchAll(NAMED)].map(({ index, 1: table = '', 2: alias = table }) => ({
    index,
    table,
    alias,
  }));
}

/** Comparisons of a column `status` with words. */
function comparisonsIn(sql: string): { index: number; alias: string | undefined; words: string[] }[] {
  const written = [...sql.matchAll(LITERAL), ...sql.matchAll(ARRAY)].map(
    ({ index, 1: alias, 2: list, 3: array }) => ({
      index,
      alias,
      words: [...(list ?? array ?? '').matchAll(/\w+/g)].map(([word]) => word),
    }),
  );
  const cases = [...sql.matchAll(CASE)].map(({ index, 1: alias, 2: branches = '' }) => ({
    index,
    alias,
    words: [...branches.matchAll(/\bWHEN\s+'(\w+)'/gi)].map(([, word = '']) => word),
  }));
  return [...written, ...cases];
}

/**
 * States of a machine that a text of SQL writes out. What is no table (a part of the query, a condition without its
 * tables) may have the states of each table that the query, else its file, names.
 * @param elsewhere names of tables in the other texts of its file
 */
function statesIn(sql: string, elsewhere: readonly string[] = []): string[] {
  const named = namedIn(sql);
  return comparisonsIn(sql).flatMap(({ index, alias, words }) => {
    const before = named.filter((each) => each.index < index);
    const of = alias
      ? named.filter((each) => each.alias === alias || each.table === alias).map(({ table }) => table)
      : [(before.at(-1) ?? named[0])?.table ?? ''];
    const known = of.filter((table) => ENTITIES.has(table));
    const tables = known.length > 0 ? known : [...named.map(({ table }) => table), ...elsewhere];
    const states = tables.flatMap((table) => {
      const machine = TABLES[table];
      return machine ? Object.keys(MACHINES[machine].meanings) : [];
    });
    return words.filter((word) => states.includes(word));
  });
}

function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!/status/i.test(content)) return [];
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, false);
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

/** Every table that an entity names. */
const ENTITIES = new Set(
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@Entity\('(\w+)'/g)].map(([, table = '']) => table),
  ),
);

/** States that the texts of a file write out. */
function statesOf(file: string): string[] {
  const texts = textsOf(file);
  const tables = texts.flatMap((text) =>
    ENTITIES.has(text) ? [text] : namedIn(text).map(({ table }) => table),
  );
  return texts.flatMap((text) => statesIn(text, tables)).map((state) => `${file}: ${state}`);
}

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
    expect(statesIn(`SELECT CASE h.status WHEN 'new' THEN 'a' ELSE 'b' END FROM hit h`)).toEqual(['new']);
    expect(
      statesIn(`SELECT 1 FROM hit WHERE status = ANY (ARRAY['new']) OR status <> ALL ('{closed}')`),
    ).toEqual(['new', 'closed']);
  });

  it('is seen behind the name of a part of the query, and in a condition that stands by itself', () => {
    expect(
      statesIn(`WITH late AS (SELECT status FROM hit) SELECT 1 FROM late WHERE late.status = 'new'`),
    ).toEqual(['new']);
    expect(statesIn(`status = 'open'`, ['missing_case'])).toEqual(['open']);
    expect(statesIn(`status = 'open'`, ['case_search'])).toEqual([]);
  });

  it('comes from its machine', () => {
    expect(files.flatMap(statesOf)).toEqual([]);
  });
});
