import { Audit } from '@homeward/audit';
import {
  nextState,
  NotFound,
  pageOf,
  rowsToFetch,
  VersionConflict,
  type Page,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { LINK_CODE_RULES, type LinkCode } from './link.codes.js';
import { Link } from './link.entity.js';
import { LinkCodeRefused, LinkReasonMissing, SHORTEST_LINK_REASON } from './link.errors.js';
import { accountName, evidenceOfLink, lockLink, pageOfLinks, type LinkFilter } from './link.queries.js';
import { linkMachine } from './link.states.js';
import { decisionOf, summaryOfLink, type LinkDetail, type LinkSummary } from './link.views.js';

export interface LinkVerdict {
  readonly code: LinkCode;
  readonly reason: string;
  /** Version of the link that the caller saw. */
  readonly version: number;
}

/** Links between persons of unknown origin: what was found, and what an analyst made of it. */
@Injectable()
export class Links {
  constructor(private readonly audit: Audit) {}

  /** Strongest first. Superseded links are listed only when asked for by status. */
  async list(tx: Tx, filter: LinkFilter = {}): Promise<Page<LinkSummary>> {
    const { items, next } = pageOf(await pageOfLinks(tx.em, filter, rowsToFetch(filter)), filter);
    return { items: items.map(summaryOfLink), next };
  }

  /** @throws NotFound */
  async get(tx: Tx, linkId: string): Promise<LinkDetail> {
    const link = await tx.em.findOneBy(Link, { id: linkId });
    if (!link) throw new NotFound('link', linkId);
    return {
      ...summaryOfLink(link),
      evidence: await evidenceOfLink(tx.em, linkId),
      previousLinkId: link.previousLinkId,
      decision: decisionOf(link, await accountName(tx.em, link.decidedBy)),
    };
  }

  /**
   * One analyst's decision, given once; the code says whether it confirms or dismisses.
   * @throws NotFound, VersionConflict, LinkCodeRefused, LinkReasonMissing, TransitionRefused, Forbidden
   */
  async decide(tx: Tx, linkId: string, { code, reason, version }: LinkVerdict): Promise<void> {
    const link = await this.lock(tx, linkId);
    if (version !== link.version) throw new VersionConflict('link', version, link.version);
    const { event, hypotheses } = LINK_CODE_RULES[code];
    const to = nextState(linkMachine, link.status, event, tx.actor);
    if (!hypotheses.includes(link.hypothesis)) throw new LinkCodeRefused(code, link.hypothesis);
    if (reason.trim().length < SHORTEST_LINK_REASON) throw new LinkReasonMissing(reason);
    await tx.em.update(
      Link,
      { id: linkId },
      {
        status: to,
        decisionCode: code,
        decisionReason: reason.trim(),
        decidedBy: tx.actor.accountId,
        decidedAt: new Date(),
        version: link.version + 1,
      },
    );
    await this.record(tx, link, event, { from: link.status, to, code, reason: reason.trim() });
  }

  /** The system puts another in its place, or nothing any more. @throws NotFound, TransitionRefused, Forbidden */
  async supersede(tx: Tx, linkId: string): Promise<void> {
    const link = await this.lock(tx, linkId);
    const to = nextState(linkMachine, link.status, 'supersede', tx.actor);
    await tx.em.update(Link, { id: linkId }, { status: to, version: link.version + 1 });
    await this.record(tx, link, 'supersede', { from: link.status, to });
  }

  private async lock(tx: Tx, linkId: string): Promise<Link> {
    const link = await lockLink(tx.em, linkId);
    if (!link) throw new NotFound('link', linkId);
    return link;
  }

  private record(tx: Tx, link: Link, event: string, data: Record<string, unknown>): Promise<unknown> {
    return this.audit.record(tx, {
      action: `link.${event}`,
      subjectType: 'link',
      subjectId: link.id,
      data: { number: link.number, ...data },
    });
  }
}
