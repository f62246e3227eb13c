import { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { holdLivingRows } from '@homeward/hits';
import type { FoundLink } from '@homeward/judging';
import { insertLink, linksOfPair, undecidedLinks } from './link-store.queries.js';
import type { Link } from './link.entity.js';
import { Links } from './links.service.js';

/** Later persons [from, to) that were compared with everybody before them under one policy. */
export interface ComparedStretch {
  readonly from: number;
  readonly to: number;
  readonly policyVersion: number;
  /** Rows among them that could not be compared. */
  readonly except?: readonly number[];
}

/** Stores what the comparison of persons finds. Everything here can be done twice and is done once. */
@Injectable()
export class LinkStore {
  constructor(
    private readonly links: Links,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises the links of a stretch, and supersedes undecided ones of an earlier policy that do not stand any more. A
   * person whose row died meanwhile is passed over.
   */
  async store(tx: Tx, stretch: ComparedStretch, found: readonly FoundLink[]): Promise<void> {
    const rows = found.flatMap(({ low, high }) => [low.row, high.row]);
    const alive = await holdLivingRows(tx.em, [...new Set(rows)]);
    for (const link of found)
      if (alive.has(link.low.row) && alive.has(link.high.row))
        await this.raise(tx, stretch.policyVersion, link);
    const { from, to, policyVersion: notUnder, except = [] } = stretch;
    for (const id of await undecidedLinks(tx.em, { from, to, notUnder, except }))
      await this.links.supersede(tx, id);
  }

  /** Supersedes the undecided links of persons who left the index. */
  async supersedeOfRows(tx: Tx, rows: readonly number[]): Promise<void> {
    if (rows.length === 0) return;
    for (const id of await undecidedLinks(tx.em, { rows })) await this.links.supersede(tx, id);
  }

  private async raise(tx: Tx, policyVersion: number, found: FoundLink): Promise<void> {
    const earlier = await linksOfPair(tx.em, found);
    if (earlier.some((link) => isSettled(link, found))) return;
    const previous = earlier.at(-1) ?? null;
    const id = newId();
    const number = await insertLink(tx.em, id, policyVersion, found, previous?.id ?? null);
    if (number === null) return;
    for (const link of earlier) if (link.status === 'new') await this.links.supersede(tx, link.id);
    await this.audit.record(tx, {
      action: 'link.raised',
      subjectType: 'link',
      subjectId: id,
      data: {
        number,
        hypothesis: found.hypothesis,
        policyVersion,
        log10Lr: found.log10Lr,
        previousLinkId: previous?.id ?? null,
      },
    });
  }
}

/** A confirmed link of two persons stands whatever is typed later; a dismissed one as long as nobody is typed anew. */
function isSettled(link: Link, { hypothesis, low, high }: FoundLink): boolean {
  if (link.hypothesis !== hypothesis) return false;
  if (link.status === 'confirmed') return true;
  return link.status === 'dismissed' && link.lowRow === low.row && link.highRow === high.row;
}
