import { firstOf } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { LinkSetAside, LinkState as LinkStateRow } from './link-state.entity.js';

/**
 * Every pair of rows [0, cursor) is compared under the policy version, but for later persons in `link_set_aside`; null
 * before the first person.
 */
export interface LinkState {
  readonly cursor: number;
  readonly policyVersion: number | null;
}

/** How far persons are compared among themselves, locked until the transaction ends. */
export async function lockLinkState(em: EntityManager): Promise<LinkState> {
  const rows = await em.query<LinkState[]>(
    `SELECT cursor::float8 AS cursor, policy_version AS "policyVersion" FROM link_state WHERE id = 1 FOR UPDATE`,
  );
  return firstOf(rows);
}

/** Whether pairs wait, or the policy moved on, or a person is set aside; without a policy nothing can be compared. */
export async function linksBehind(em: EntityManager): Promise<boolean> {
  const rows = await em.query<{ behind: boolean }[]>(
    `SELECT m.head > 0 AND (l.cursor < m.head OR l.policy_version IS DISTINCT FROM p.version
         OR EXISTS (SELECT FROM link_set_aside s JOIN person_row r USING (row_number) WHERE r.killed_at IS NULL)) AS behind
       FROM link_state l, matching_state m, policy p WHERE p.in_force`,
  );
  return rows[0]?.behind ?? false;
}

/** From the first pair again, under another policy. The caller holds the state. */
export async function restartLinks(em: EntityManager, policyVersion: number): Promise<void> {
  const start = { cursor: '0', leftOut: '0', policyVersion, updatedAt: () => 'now()' };
  await em.update(LinkStateRow, { id: 1 }, start);
  await em.deleteAll(LinkSetAside);
}

/** Compared pairs stay valid under the next policy, which does not change the basis of links. */
export async function carryLinksOver(em: EntityManager, policyVersion: number): Promise<void> {
  await em.update(LinkStateRow, { id: 1 }, { policyVersion, updatedAt: () => 'now()' });
}

/** Moves the cursor, and counts those beyond the largest number of links. The caller holds the state. */
export async function advanceLinks(em: EntityManager, to: number, leftOut: number): Promise<void> {
  await em.query(
    `UPDATE link_state SET cursor = $1, left_out = left_out + $2, updated_at = now() WHERE id = 1`,
    [to, leftOut],
  );
}

/** Counts the same of a person behind the cursor. The caller holds the state. */
export async function addLeftOut(em: EntityManager, leftOut: number): Promise<void> {
  await em.increment(LinkStateRow, { id: 1 }, 'leftOut', leftOut);
}
