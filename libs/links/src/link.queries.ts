import { type DayRange, stateLiteral, withinDays } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { LinkEvidence, LinkHypothesis } from '@homeward/judging';
import { Link } from './link.entity.js';
import { linkMachine, type LinkStatus } from './link.states.js';

export interface LinkFilter extends DayRange {
  readonly status?: LinkStatus | undefined;
  readonly hypothesis?: LinkHypothesis | undefined;
  /** Links of this person, whichever side. */
  readonly donorId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Links by strength, strongest first; `after` is the last link of the page before. */
export function pageOfLinks(em: EntityManager, filter: LinkFilter, rows: number): Promise<Link[]> {
  const query = em
    .createQueryBuilder(Link, 'link')
    .orderBy('link.log10Lr', 'DESC')
    .addOrderBy('link.id')
    .limit(rows);
  if (filter.status) query.andWhere('link.status = :status', { status: filter.status });
  else query.andWhere(`link.status <> ${stateLiteral(linkMachine, 'superseded')}`);
  if (filter.hypothesis) query.andWhere('link.hypothesis = :hypothesis', { hypothesis: filter.hypothesis });
  if (filter.donorId)
    query.andWhere(':donorId IN (link.low_donor_id, link.high_donor_id)', { donorId: filter.donorId });
  withinDays(query, 'link', filter);
  if (filter.after) {
    query.andWhere(
      `(link.log10_lr < (SELECT log10_lr FROM person_link WHERE id = :after)
        OR (link.log10_lr = (SELECT log10_lr FROM person_link WHERE id = :after) AND link.id > :after))`,
      { after: filter.after },
    );
  }
  return query.getMany();
}

/** What a link rests on. The link exists. */
export async function readLinkEvidence(em: EntityManager, linkId: string): Promise<LinkEvidence> {
  const link = await em.findOneOrFail(Link, { select: { id: true, evidence: true }, where: { id: linkId } });
  return link.evidence;
}

/** The name of an account; null for none, and for one out of scope. */
export async function accountName(em: EntityManager, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const rows = await em.query<{ name: string }[]>(`SELECT display_name AS name FROM account WHERE id = $1`, [
    accountId,
  ]);
  return rows[0]?.name ?? null;
}
