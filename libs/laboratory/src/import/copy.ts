import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { TimeSlice } from '../time-slice.js';

export type CopyValue = string | number | readonly string[] | object | null;

/** Characters put into one piece of the stream. */
const PIECE = 64 * 1024;

/**
 * Writes rows with COPY on the connection of the running transaction: they are stored with it, or not at all.
 * @param em manager of an open transaction
 * @param rows rows in COPY text form, each with its line feed
 */
export async function copyRows(
  em: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Iterable<string>,
): Promise<void> {
  const client = (await em.queryRunner!.connect()) as PoolClient;
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(pieces(rows)), stream);
}

async function* pieces(rows: Iterable<string>): AsyncGenerator<string> {
  const turns = new TimeSlice();
  let piece = '';
  for (const row of rows) {
    piece += row;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    if (turns.isOver()) await turns.startNext();
  }
  if (piece !== '') yield piece;
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
