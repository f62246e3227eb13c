import { gunzipSync } from 'node:zlib';
import { onDatabase } from '@homeward/platform';
import { pdfText } from '../review/pdf-text.js';
import type { Caller } from '../support/api.js';
import type { Office } from './office.js';

const LISTS = ['cases', 'persons', 'specimens', 'shipments', 'imports', 'hits', 'messages'];
const SINGLE = [
  '/worklist',
  '/coverage',
  '/policies',
  '/policies/current',
  '/session',
  '/meta',
  '/reference/panels',
];
/** Below the address of each thing of a list. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  imports: ['', '/samples', '/rows', '/rows?status=rejected', '/problems.csv'],
  hits: ['', '/opinions', '/report.pdf?locale=zh', '/report.pdf?locale=en'],
  messages: [],
  persons: [],
};

export interface Found {
  readonly path: string;
  readonly text: string;
}

/** Everything a caller can fetch, as text: lists, the things in them, their parts, and reports with their words. */
export async function everythingOf(caller: Caller): Promise<Found[]> {
  const found: Found[] = [];
  const fetch = async (path: string): Promise<any> => {
    const answer = await caller
      .get(`/api/v1${path}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    const body = answer.body as Buffer;
    const isPdf = body.subarray(0, 4).toString() === '%PDF';
    found.push({ path: `${answer.status} ${path}`, text: isPdf ? pdfText(body) : body.toString('utf8') });
    return answer.type === 'application/json' ? JSON.parse(body.toString('utf8')) : {};
  };
  for (const path of SINGLE) await fetch(path);
  const donors = new Set<string>();
  for (const list of LISTS) {
    const { items = [] } = await fetch(`/${list}?limit=200`);
    for (const { id, donorId } of items as { id: string; donorId?: string }[]) {
      for (const part of PARTS[list] ?? ['']) await fetch(`/${list}/${id}${part}`);
      if (list === 'persons') donors.add(id);
      if (donorId) donors.add(donorId);
    }
  }
  for (const donorId of donors) await fetch(`/donors/${donorId}`);
  return found;
}

/** Where a text stands in what was fetched. */
export const pathsWith = (found: readonly Found[], text: string): string[] =>
  found.filter((one) => one.text.includes(text)).map(({ path }) => path);

/**
 * Columns of the database in which each of the texts stands, readable as it is: what a stolen dump would show. Every
 * column of every row is looked at.
 */
export async function columnsWith(
  office: Office,
  texts: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  return onDatabase(office.databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ table: string; columns: string[]; places: string[] }>(
      `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns,
              array_agg(format('coalesce(bool_or(%s > 0), false)', format(
                CASE c.data_type WHEN 'bytea' THEN 'position(convert_to(sought, ''UTF8'') IN %I)'
                  ELSE 'strpos(%I::text, sought)' END, c.column_name)) ORDER BY c.ordinal_position) AS places
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' GROUP BY c.table_name`,
    );
    const found: Record<string, string[]> = Object.fromEntries(texts.map((text) => [text, []]));
    for (const { table, columns, places } of tables) {
      const { rows } = await client.query<{ text: string; seen: boolean[] }>(
        `SELECT sought AS text, ARRAY[${places.join(', ')}] AS seen
           FROM unnest($1::text[]) sought CROSS JOIN "${table}" GROUP BY sought`,
        [texts],
      );
      for (const { text, seen } of rows)
        found[text]!.push(...columns.filter((_, place) => seen[place]).map((column) => `${table}.${column}`));
    }
    // Compressed bytes hide what is in them; who has stolen them unpacks them.
    const { rows: pieces } = await client.query<{ content: Buffer }>(
      'SELECT content FROM stored_file_piece WHERE compressed',
    );
    const unpacked = pieces.map(({ content }) => gunzipSync(content));
    for (const text of texts)
      if (unpacked.some((content) => content.includes(text))) found[text]!.push('stored_file_piece.content');
    return found;
  });
}
