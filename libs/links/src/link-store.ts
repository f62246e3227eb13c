import { Audit, Steps } from '@homeward/audit';
import { knownIn, newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { lockLivingRows } from '@homeward/hits';
import type { FoundLink } from '@homeward/judging';
import { In } from 'typeorm';
import { insertLinks, linksOfPairs, lockUndecidedLinks } from './link-store.queries.js';
import { Link } from './link.entity.js';
import { linkLifecycle } from './link.lifecycle.js';

/** A link and its evidence as JSON, which is long and is written before the transaction. */
export interface ReadyLink {
  readonly link: FoundLink;
  readonly evidence: string;
}

/** The form in which links are stored. To be called outside of a transaction. */
export function readyLinks(found: readonly FoundLink[]): ReadyLink[] {
  return found.map((link) => ({ link, evidence: JSON.stringify(link.evidence) }));
}

/** Later persons [from, to) that were compared with all persons before them under one policy. */
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
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises the links of a stretch, and supersedes undecided ones of an earlier policy that do not stand any more. A
   * person whose row died meanwhile is passed over. The number of statements does not grow with the number of links.
   */
  async store(tx: Tx, stretch: ComparedStretch, found: readonly ReadyLink[]): Promise<void> {
    const rows = found.flatMap(({ link: { low, high } }) => [low.row, high.row]);
    const alive = await lockLivingRows(tx.em, [...new Set(rows)]);
    await this.raise(
      tx,
      stretch.policyVersion,
      found.filter(({ link: { low, high } }) => alive.has(low.row) && alive.has(high.row)),
    );
    const { from, to, policyVersion: notUnder, except = [] } = stretch;
    await this.supersede(tx, await lockUndecidedLinks(tx.em, { from, to, notUnder, except }));
  }

  /** Supersedes the undecided links of persons who left the index. */
  async supersedeOfRows(tx: Tx, rows: readonly number[]): Promise<void> {
    if (rows.length > 0) await this.supersede(tx, await lockUndecidedLinks(tx.em, { rows }));
  }

  private async raise(tx: Tx, policyVersion: number, found: readonly ReadyLink[]): Promise<void> {
    const ofPair = await linksOfPairs(
      tx.em,
      found.map(({ link }) => link),
    );
    const raised = found.flatMap(({ link, evidence }) => {
      const earlier = ofPair(link);
      if (earlier.some((known) => isSettled(known, link))) return [];
      return [{ id: newId(), link, evidence, previousLinkId: earlier.at(-1)?.id ?? null, earlier }];
    });
    const numbers = await insertLinks(tx.em, policyVersion, raised);
    const stored = raised.filter(({ id }) => numbers.has(id));
    const replaced = stored.flatMap(({ earlier }) => earlier.filter(({ status }) => status === 'new'));
    await this.steps.takeAll(tx, linkLifecycle, replaced, { event: 'supersede' });
    await this.audit.recordAll(
      tx,
      stored.map(({ id, link, previousLinkId }) => ({
        action: 'link.raised',
        subjectType: 'link',
        subjectId: id,
        data: {
          number: knownIn(numbers, id),
          hypothesis: link.hypothesis,
          policyVersion,
          log10Lr: link.log10Lr,
          previousLinkId,
        },
      })),
    );
  }

  private async supersede(tx: Tx, linkIds: readonly string[]): Promise<void> {
    if (linkIds.length === 0) return;
    const links = await tx.em.find(Link, { where: { id: In([...linkIds]) }, order: { id: 'ASC' } });
    await this.steps.takeAll(tx, linkLifecycle, links, { event: 'supersede' });
  }
}

/** A confirmed link stays after later typings; a dismissed one only until one of the persons is typed again. */
function isSettled(link: Link, { hypothesis, low, high }: FoundLink): boolean {
  if (link.hypothesis !== hypothesis) return false;
  if (link.status === 'confirmed') return true;
  return link.status === 'dismissed' && link.lowRow === low.row && link.highRow === high.row;
}
