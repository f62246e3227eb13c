import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

export type CopyValue = string | number | readonly string[] | object | null;

/** Rows put into one piece of the stream; after each the event loop gets a turn. */
const ROWS_PER_PIECE = 500;

/**
 * Writes rows with COPY on the connection of the running transaction: they are stored with it, or not at all.
 * @param em manager of an open transaction
 */
export async function copyRows(
  em: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const client = (await em.queryRunner!.connect()) as PoolClient;
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(pieces(rows)), stream);
}

async function* pieces(rows: Iterable<readonly CopyValue[]>): AsyncGenerator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(copyText).join('\t')}\n`);
    if (lines.length < ROWS_PER_PIECE) continue;
    yield lines.join('');
    lines = [];
    await setImmediate();
  }
  if (lines.length > 0) yield lines.join('');
}

/** One value in PostgreSQL's COPY text format: lists as array literals, objects as JSON. */
export function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return escaped(Array.isArray(value) ? arrayLiteral(value as readonly string[]) : JSON.stringify(value));
}

function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
