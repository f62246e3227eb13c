import { Hit, hitMachine, Hits, type HitStatus } from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';

type Row = (typeof hitMachine.table)[number];

/**
 * Takes a hit to a state by steps of its machine, the fewest that lead there, each by a role that may take it. What
 * reviews, reports and districts write beside the steps is left out.
 * @throws Error when no steps lead there
 */
export async function bringHitTo(offices: Offices, tx: Tx, hitId: string, status: HitStatus): Promise<void> {
  const { status: from } = await tx.em.findOneByOrFail(Hit, { id: hitId });
  for (const { event, roles } of stepsBetween(from, status))
    await offices
      .service(Hits)
      .transition({ em: tx.em, actor: { ...tx.actor, role: roles[0]! } }, hitId, event);
}

function stepsBetween(from: HitStatus, to: HitStatus): readonly Row[] {
  const ways = new Map<HitStatus, readonly Row[]>([[from, []]]);
  for (const [status, way] of ways) {
    if (status === to) return way;
    for (const row of hitMachine.table)
      if (row.from === status && !ways.has(row.to)) ways.set(row.to, [...way, row]);
  }
  throw new Error(`no steps lead from ${from} to ${to}`);
}
