import { Audit } from '@homeward/audit';
import { Specimens } from '@homeward/intake';
import { HitGuard, hitMachine, Hits, type HitEvent, type HitStatus } from '@homeward/hits';
import { newId, NotFound, TransitionRefused, VersionConflict, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { NEW_BLOOD, OPINION_CODES, opinionsAgree, outcomeOf, type OpinionCode } from './opinion.codes.js';
import { Opinion, type Seat } from './opinion.entity.js';
import { MINIMUM_REASON_LENGTH, whyNotSupported } from './opinion.rules.js';
import { visibleOpinions } from './opinion.visibility.js';
import { ReviewClaim } from './review-claim.entity.js';
import {
  CodeNotSupported,
  NotYourSeat,
  ReasonTooShort,
  SameReviewer,
  UnknownOpinionCode,
} from './review.errors.js';
import { SecondBlood } from './second-blood/second-blood.service.js';
import {
  holdSpecimensOf,
  lockHitForReview,
  openSeatsOf,
  opinionsOf,
  specimensInLaboratory,
  specimensToKeep,
  type HitUnderReview,
  type OpinionRow,
} from './review.queries.js';

export interface NewOpinion {
  readonly code: string;
  readonly reason: string;
  readonly version: number;
}

export interface Standing {
  readonly mySeat: Seat | null;
  readonly canClaim: boolean;
  /** A seat is held and its opinion not yet given. */
  readonly owesOpinion: boolean;
}

/** Work of a hit whose case is urgent runs before all other. */
const URGENT_PRIORITY = 10;

/** The three seats of a hit: first and second reviewer, independent of each other, and the arbiter. */
@Injectable()
export class Reviews {
  constructor(
    private readonly hits: Hits,
    private readonly specimens: Specimens,
    private readonly guard: HitGuard,
    private readonly secondBlood: SecondBlood,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes the seat that is free in the hit's state.
   * @throws SameReviewer when the account already gave an opinion on this hit
   */
  async claim(tx: Tx, hitId: string, version: number): Promise<void> {
    const hit = await this.lock(tx, hitId, version);
    const { seat, event } = seatToClaim(hit);
    const accountId = this.account(tx);
    if (await tx.em.existsBy(Opinion, { hitId, accountId })) throw new SameReviewer(hit.number);
    await this.hits.transition(tx, hitId, event, version);
    await tx.em.insert(ReviewClaim, { hitId, seat, accountId });
    await this.audit.record(tx, {
      action: 'review.claimed',
      subjectType: 'hit',
      subjectId: hitId,
      data: { seat },
    });
  }

  /** Gives a claimed seat back, so that another reviewer can take it. */
  async release(tx: Tx, hitId: string, version: number): Promise<void> {
    const hit = await this.lock(tx, hitId, version);
    const seat = await this.openSeat(tx, hit);
    await this.hits.transition(tx, hitId, releaseEvent(seat), version);
    await tx.em.delete(ReviewClaim, { hitId, seat });
    await this.audit.record(tx, {
      action: 'review.released',
      subjectType: 'hit',
      subjectId: hitId,
      data: { seat },
    });
  }

  /**
   * Stores the opinion of the seat's holder and moves the hit: the second opinion agrees or conflicts, the arbiter's
   * decides. An agreed hit is confirmed, refuted or sent for more evidence in the same transaction.
   * @throws NotYourSeat, SameReviewer, UnknownOpinionCode, ReasonTooShort, CodeNotSupported
   */
  async submit(tx: Tx, hitId: string, opinion: NewOpinion): Promise<void> {
    const hit = await this.lock(tx, hitId, opinion.version);
    const seat = await this.openSeat(tx, hit);
    const code = this.checked(hit, opinion);
    const first = seat === 'b' ? await tx.em.findOneByOrFail(Opinion, { hitId, seat: 'a' }) : null;
    const event = submitEvent(seat, first?.code ?? null, code);
    await tx.em.insert(Opinion, {
      id: newId(),
      hitId,
      seat,
      accountId: this.account(tx),
      code,
      reason: opinion.reason.trim(),
    });
    await this.audit.record(tx, {
      action: 'review.opinion',
      subjectType: 'hit',
      subjectId: hitId,
      data: { seat, code },
    });
    await this.hits.transition(tx, hitId, event, opinion.version);
    if (event === 'agree' || event === 'arbitrate') await this.conclude(tx, hit, code);
  }

  /**
   * Ends a hit whose new evidence cannot be had, with a reason. Specimens that were to be collected again for it are what
   * they were before, unless another hit waits for the same blood. If new evidence arrives later, the pair is raised again.
   * @throws NotFound, VersionConflict, ReasonTooShort, TransitionRefused, Forbidden
   */
  async giveUpRecollection(tx: Tx, hitId: string, reason: string, version: number): Promise<void> {
    const note = reason.trim();
    if (note.length < MINIMUM_REASON_LENGTH) throw new ReasonTooShort(reason, MINIMUM_REASON_LENGTH);
    const { number } = await this.hits.transition(tx, hitId, 'give_up_recollection', version, note);
    await holdSpecimensOf(tx.em, hitId);
    const ordered = await specimensToKeep(tx.em, hitId);
    for (const event of ['keep_received', 'keep_typed'] as const) {
      const ids = ordered.filter((specimen) => specimen.keep === event).map(({ id }) => id);
      await this.specimens.transitionAll(tx, ids, event, number);
    }
  }

  /** The opinions this caller may see; before the second is in, only the caller's own. */
  async opinionsVisibleTo(tx: Tx, hitId: string): Promise<readonly OpinionRow[]> {
    await this.hits.get(tx, hitId);
    return visibleOpinions(await opinionsOf(tx.em, hitId), tx.actor.accountId);
  }

  /** The caller's own part in a hit: the seat held, and whether the free seat may be taken. Says nothing of others. */
  async standing(tx: Tx, hit: { id: string; status: HitStatus }): Promise<Standing> {
    const { accountId, role } = tx.actor;
    if (!accountId) return { mySeat: null, canClaim: false, owesOpinion: false };
    const own = await tx.em.findOneBy(ReviewClaim, { hitId: hit.id, accountId });
    const event = CLAIMS[hit.status]?.event;
    const step = hitMachine.table.find((row) => row.from === hit.status && row.event === event);
    return {
      mySeat: own?.seat ?? null,
      canClaim: !own && (step?.roles.includes(role) ?? false),
      owesOpinion: own !== null && (await openSeatsOf(tx.em, accountId)).includes(hit.id),
    };
  }

  /** Hits that wait for the caller's opinion. */
  async openSeats(tx: Tx): Promise<string[]> {
    return tx.actor.accountId ? openSeatsOf(tx.em, tx.actor.accountId) : [];
  }

  /** Applies the outcome of an agreed hit. */
  private async conclude(tx: Tx, hit: HitUnderReview, code: OpinionCode): Promise<void> {
    const outcome = outcomeOf(code);
    if (outcome === 'confirm') await this.guard.require(tx, hit);
    await this.hits.transition(tx, hit.id, outcome);
    await this.audit.record(tx, {
      action: 'review.concluded',
      subjectType: 'hit',
      subjectId: hit.id,
      data: { code, outcome },
    });
    if (code === NEW_BLOOD) await this.orderRecollection(tx, hit);
    if (outcome === 'confirm') await this.secondBlood.order(tx, hit.id);
    // The worker sends messages to the next role; a refuted hit needs no action.
    if (outcome !== 'refute')
      await this.work.request(tx, 'hit.notify', hit.id, hit.urgent ? URGENT_PRIORITY : undefined);
  }

  /** I3: blood of the person and of every typed relative is collected again. */
  private async orderRecollection(tx: Tx, hit: HitUnderReview): Promise<void> {
    const typed = hit.members.filter((member) => member.typed);
    const codes = [hit.personCode, ...typed.map((member) => member.code)];
    await holdSpecimensOf(tx.em, hit.id);
    const ids = await specimensInLaboratory(tx.em, codes);
    await this.specimens.transitionAll(tx, ids, 'order_recollection', hit.number);
  }

  private async lock(tx: Tx, hitId: string, version: number): Promise<HitUnderReview> {
    const hit = await lockHitForReview(tx.em, hitId);
    if (!hit) throw new NotFound('hit', hitId);
    if (hit.version !== version) throw new VersionConflict('hit', version, hit.version);
    return hit;
  }

  /** The seat the caller holds and has not used. */
  private async openSeat(tx: Tx, hit: HitUnderReview): Promise<Seat> {
    const accountId = this.account(tx);
    const own = await tx.em.findOneBy(ReviewClaim, { hitId: hit.id, accountId });
    if (!own) throw new NotYourSeat(hit.number);
    if (await tx.em.existsBy(Opinion, { hitId: hit.id, accountId })) throw new SameReviewer(hit.number);
    return own.seat;
  }

  private checked(hit: HitUnderReview, opinion: NewOpinion): OpinionCode {
    const code = OPINION_CODES.find((known) => known === opinion.code);
    if (!code) throw new UnknownOpinionCode(opinion.code);
    if (opinion.reason.trim().length < MINIMUM_REASON_LENGTH)
      throw new ReasonTooShort(opinion.reason, MINIMUM_REASON_LENGTH);
    const why = whyNotSupported(code, {
      log10Lr: hit.log10Lr,
      mismatches: hit.mismatches,
      lociCompared: hit.lociCompared,
      typedRelations: hit.members.filter((member) => member.typed).map((member) => member.relation),
      ...hit.policy,
    });
    if (why) throw new CodeNotSupported(code, why);
    return code;
  }

  /** Seats belong to people: the worker never reviews. */
  private account(tx: Tx): string {
    if (!tx.actor.accountId) throw new Error('a review needs an account');
    return tx.actor.accountId;
  }
}

/** The seat that is free in a state, and the step that takes it. */
const CLAIMS: Partial<Record<HitStatus, { seat: Seat; event: HitEvent }>> = {
  new: { seat: 'a', event: 'claim' },
  decided_a: { seat: 'b', event: 'claim_b' },
  conflict: { seat: 'arbiter', event: 'claim_arbitration' },
};

function seatToClaim(hit: HitUnderReview): { seat: Seat; event: HitEvent } {
  const claim = CLAIMS[hit.status];
  if (!claim) throw new TransitionRefused('hit', hit.status, 'claim');
  return claim;
}

function releaseEvent(seat: Seat): HitEvent {
  switch (seat) {
    case 'a':
      return 'release';
    case 'b':
      return 'release_b';
    case 'arbiter':
      throw new TransitionRefused('hit', 'arbitration', 'release');
  }
}

function submitEvent(seat: Seat, first: OpinionCode | null, code: OpinionCode): HitEvent {
  switch (seat) {
    case 'a':
      return 'decide_a';
    case 'b':
      return first && opinionsAgree(first, code) ? 'agree' : 'disagree';
    case 'arbiter':
      return 'arbitrate';
  }
}
