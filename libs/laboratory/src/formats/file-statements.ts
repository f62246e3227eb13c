import type { OpenedTable, Statement } from './opened-table.js';

/** Files that are named where a statement is about some of them. */
const MOST_NAMED = 5;

/** What was decided about a file: that of its table, or of all its tables, each statement once with the files that it is about. */
export function fileStatements(tables: readonly OpenedTable[]): Statement[] {
  const [first, second] = tables;
  if (!first) return [];
  if (!second && first.part === null) return [...first.statements];
  const found = new Map<string, { statement: Statement; parts: string[] }>();
  for (const { statements, part } of tables)
    for (const statement of statements) {
      const key = JSON.stringify(statement);
      const known = found.get(key) ?? { statement, parts: [] };
      known.parts.push(part ?? '');
      found.set(key, known);
    }
  const about = [...found.values()].map(({ statement, parts }): Statement => {
    if (parts.length === tables.length || statement.code === 'passed_over') return statement;
    const named = parts.slice(0, MOST_NAMED).join(', ') + (parts.length > MOST_NAMED ? ', …' : '');
    return { ...statement, files: named };
  });
  return [{ code: 'files', value: String(tables.length) }, ...about];
}
