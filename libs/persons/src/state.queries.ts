import { firstOf } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { MatchingStateRow } from './matching-state.entity.js';

/** State of the matcher: position in the feed, and numbers of persons numbered, compared and killed. */
export interface MatchingState {
  readonly feedXid: string;
  readonly feedId: string;
  /** Rows [0, head) are numbered. */
  readonly head: number;
  /** Rows [0, cursor) are compared with every joined case. */
  readonly cursor: number;
  readonly kills: number;
}

interface StateRow {
  feedXid: string;
  feedId: string;
  head: string;
  cursor: string;
  kills: string;
}

const STATE = `SELECT feed_xid::text AS "feedXid", feed_id::text AS "feedId", head, delta_cursor AS cursor, kills
  FROM matching_state WHERE id = 1`;

/** The state as it is now, without waiting for anyone. */
export async function readState(em: EntityManager): Promise<MatchingState> {
  return stateOf(await em.query<StateRow[]>(STATE));
}

/**
 * The state, locked until the transaction ends. Who numbers persons or takes the list of joined cases holds it
 * `UPDATE`; who joins a case holds it `SHARE`, so that no person is numbered while the case joins.
 */
export async function lockState(em: EntityManager, mode: 'UPDATE' | 'SHARE'): Promise<MatchingState> {
  return stateOf(await em.query<StateRow[]>(`${STATE} FOR ${mode}`));
}

function stateOf(rows: StateRow[]): MatchingState {
  const row = firstOf(rows);
  return {
    feedXid: row.feedXid,
    feedId: row.feedId,
    head: Number(row.head),
    cursor: Number(row.cursor),
    kills: Number(row.kills),
  };
}

/** Moves the feed position and what was numbered with it. The caller holds the state `UPDATE`. */
export async function advanceFeed(
  em: EntityManager,
  state: Pick<MatchingState, 'feedXid' | 'feedId' | 'head' | 'kills'>,
): Promise<void> {
  await em.query(
    `UPDATE matching_state SET feed_xid = $1, feed_id = $2, head = $3, kills = $4, updated_at = now() WHERE id = 1`,
    [state.feedXid, state.feedId, state.head, state.kills],
  );
}

/**
 * Moves the cursor from `from` to `to`.
 * @returns false when it was not at `from`: another worker compared these rows
 */
export async function advanceCursor(em: EntityManager, from: number, to: number): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE matching_state SET delta_cursor = $2, updated_at = now() WHERE id = 1 AND delta_cursor = $1`,
    [from, to],
  );
  return count === 1;
}

/** Whether the change feed holds rows behind the position, readable already or not. */
export async function hasUnreadChanges(em: EntityManager): Promise<boolean> {
  const rows = await em.query<{ unread: boolean }[]>(
    `SELECT EXISTS (SELECT FROM profile_change c, matching_state s WHERE (c.xid, c.id) > (s.feed_xid, s.feed_id)) AS unread`,
  );
  return firstOf(rows).unread;
}

/** Notes that the rows were just compared with the published profiles themselves. */
export async function markProved(em: EntityManager): Promise<void> {
  await em.update(MatchingStateRow, { id: 1 }, { provedAt: () => 'now()' });
}
