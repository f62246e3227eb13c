import { firstOf } from '@homeward/platform';
import type { EntityManager } from 'typeorm';

/**
 * How far an index followed a database, and the last row and the last kill it saw there. A database that went back to
 * a backup and on from there has others at the same numbers.
 */
export interface IndexMark {
  readonly head: number;
  readonly kills: number;
  /** Profile and time of row `head - 1`. */
  readonly lastRow: string | null;
  /** Row and time of kill `kills`. */
  readonly lastKill: string | null;
}

export const EMPTY_MARK: IndexMark = { head: 0, kills: 0, lastRow: null, lastKill: null };

/** The mark that an index would have which followed the database so far. */
export async function markAt(em: EntityManager, head: number, kills: number): Promise<IndexMark> {
  const rows = await em.query<Pick<IndexMark, 'lastRow' | 'lastKill'>[]>(
    `SELECT (SELECT profile_id || ' ' || extract(epoch FROM numbered_at) FROM person_row WHERE row_number = $1 - 1)
              AS "lastRow",
            (SELECT row_number || ' ' || extract(epoch FROM killed_at) FROM person_row WHERE kill_number = $2)
              AS "lastKill"`,
    [head, kills],
  );
  return { head, kills, ...firstOf(rows) };
}

export function sameMark(one: IndexMark, other: IndexMark): boolean {
  return (
    one.head === other.head &&
    one.kills === other.kills &&
    one.lastRow === other.lastRow &&
    one.lastKill === other.lastKill
  );
}

/** Whether something that was read from a file is a mark. */
export function isMark(note: unknown): note is IndexMark {
  if (typeof note !== 'object' || note === null) return false;
  const { head, kills, lastRow, lastKill } = note as Record<string, unknown>;
  const text = (value: unknown) => value === null || typeof value === 'string';
  return typeof head === 'number' && typeof kills === 'number' && text(lastRow) && text(lastKill);
}
