import type { Query } from '../installation/mode.js';
import type { FieldPlace } from './field-cipher.js';

/** Every column that `FieldCipher` writes; a test compares the list with what a used database holds. */
export const ENCRYPTED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  account: ['totp_secret'],
  elimination_profile: ['person', 'genotypes'],
  identity: ['name', 'id_number', 'phone', 'address'],
  visit: ['place', 'note'],
};

export interface StoredCiphertext {
  readonly place: FieldPlace;
  readonly text: string;
}

/** The oldest and the newest rows of each table: after a change of keys they need different ones. */
const ROWS_OF_EACH_END = 20;

/**
 * Some of what the database holds encrypted, from the oldest and the newest rows of each table.
 * @param query on a connection that sees the whole city
 */
export async function sampleCiphertext(query: Query): Promise<StoredCiphertext[]> {
  const found: StoredCiphertext[] = [];
  for (const [table, columns] of Object.entries(ENCRYPTED_COLUMNS)) {
    const ends = ['ASC', 'DESC'].map(
      (order) => `(SELECT * FROM ${table} ORDER BY id ${order} LIMIT ${ROWS_OF_EACH_END})`,
    );
    for (const column of columns) {
      const rows = await query(
        `SELECT DISTINCT id, ${column} AS text FROM (${ends.join(' UNION ALL ')}) ends WHERE ${column} LIKE 'v1.%'`,
      );
      for (const { id, text } of rows as { id: string; text: string }[])
        found.push({ place: { table, column, row: id }, text });
    }
  }
  return found;
}

/** Whether the database holds anything encrypted at all; reads every row when it does not. */
export async function holdsCiphertext(query: Query): Promise<boolean> {
  for (const [table, columns] of Object.entries(ENCRYPTED_COLUMNS)) {
    const any = columns.map((column) => `${column} LIKE 'v1.%'`).join(' OR ');
    if ((await query(`SELECT 1 FROM ${table} WHERE ${any} LIMIT 1`)).length > 0) return true;
  }
  return false;
}
