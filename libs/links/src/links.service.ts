import { Steps } from '@homeward/audit';
import { NotFound, pageOf, rowsToFetch, type Page, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { LINK_CODE_RULES, type LinkCode } from './link.codes.js';
import { Link } from './link.entity.js';
import { LinkCodeRefused, LinkReasonMissing, SHORTEST_LINK_REASON } from './link.errors.js';
import { accountName, readLinkEvidence, pageOfLinks, type LinkFilter } from './link.queries.js';
import { linkLifecycle } from './link.lifecycle.js';
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
  constructor(private readonly steps: Steps) {}

  /** Strongest first. Superseded links are listed only with a filter by status. */
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
      evidence: await readLinkEvidence(tx.em, linkId),
      previousLinkId: link.previousLinkId,
      decision: decisionOf(link, await accountName(tx.em, link.decidedBy)),
    };
  }

  /**
   * One analyst's decision, given once; the code says whether it confirms or dismisses.
   * @throws NotFound, VersionConflict, LinkCodeRefused, LinkReasonMissing, TransitionRefused, Forbidden
   */
  async decide(tx: Tx, linkId: string, { code, reason, version }: LinkVerdict): Promise<void> {
    const { event, hypotheses } = LINK_CODE_RULES[code];
    const decision = { decisionCode: code, decisionReason: reason.trim(), decidedBy: tx.actor.accountId };
    await this.steps.step(tx, linkLifecycle, {
      ...{ id: linkId, expectedVersion: version, event },
      check: ({ hypothesis }) => {
        if (!hypotheses.includes(hypothesis)) throw new LinkCodeRefused(code, hypothesis);
        if (reason.trim().length < SHORTEST_LINK_REASON) throw new LinkReasonMissing(reason);
      },
      changes: { ...decision, decidedAt: new Date() },
      data: { code, reason: reason.trim() },
    });
  }
}
