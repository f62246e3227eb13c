import { Audit } from '@homeward/audit';
import { Cases, Drawings, FoundFamilies } from '@homeward/intake';
import { hitMachine, Hits } from '@homeward/hits';
import { newId, NotFound, statesBefore, VersionConflict, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isFamilyFound } from './found-families.queries.js';
import { Reunion } from './reunion.entity.js';
import { ReunionUndo } from './reunion-undo.entity.js';
import { NoteTooShort, NothingToUndo, UndoNeedsAnother, UndoRequested } from './verification.errors.js';
import { lockHitOnSite, type HitOnSite } from './verification.queries.js';

const SHORTEST_REASON = 5;

export interface UndoRequest {
  readonly hitId: string;
  readonly reason: string;
  /** Version of the hit. */
  readonly version: number;
}

export interface UndoDecision {
  readonly hitId: string;
  readonly approve: boolean;
  readonly note: string;
  readonly version: number;
}

/** A reunion of a hit with an open request to undo it, as pages show it. */
export interface ReunionView {
  readonly reunitedOn: string;
  readonly recordedAt: string;
  readonly undo: {
    readonly requestedBy: string;
    readonly requestedAt: string;
    readonly reason: string;
  } | null;
}

/** A reunion recorded by mistake is undone by two people: one asks, another decides; the history shows both. */
@Injectable()
export class ReunionUndoing {
  constructor(
    private readonly hits: Hits,
    private readonly cases: Cases,
    private readonly drawings: Drawings,
    private readonly foundFamilies: FoundFamilies,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** The reunion in force, for the hit's page. */
  async view(tx: Tx, hitId: string): Promise<ReunionView | null> {
    const reunion = await tx.em.findOneBy(Reunion, { hitId, undoneAt: IsNull() });
    if (!reunion) return null;
    const undo = await tx.em.findOneBy(ReunionUndo, { reunionId: reunion.id, decidedAt: IsNull() });
    return {
      reunitedOn: reunion.reunitedOn,
      recordedAt: reunion.recordedAt.toISOString(),
      undo: undo && {
        requestedBy: undo.requestedBy,
        requestedAt: undo.requestedAt.toISOString(),
        reason: undo.reason,
      },
    };
  }

  /** @throws NothingToUndo, UndoRequested, NoteTooShort, VersionConflict */
  async request(tx: Tx, { hitId, reason, version }: UndoRequest): Promise<void> {
    const { hit, reunion } = await this.lock(tx, hitId, version);
    const text = checked(reason, 'reason');
    if (await tx.em.existsBy(ReunionUndo, { reunionId: reunion.id, decidedAt: IsNull() }))
      throw new UndoRequested(hit.number);
    await tx.em.insert(ReunionUndo, {
      id: newId(),
      reunionId: reunion.id,
      requestedBy: tx.actor.accountId ?? '',
      reason: text,
    });
    await this.record(tx, hit, 'reunion.undo_requested', text);
    await this.work.request(tx, 'hit.notify', hit.id);
  }

  /**
   * Approves or refuses. After approval the hit has the state before the reunion, the case is open and searched
   * again, and the reunion stays on record as undone. Unless another reunion of the person stands, his or her family is
   * not found any more.
   * @throws NothingToUndo, UndoNeedsAnother, NoteTooShort, VersionConflict
   */
  async decide(tx: Tx, { hitId, approve, note, version }: UndoDecision): Promise<void> {
    const { hit, reunion } = await this.lock(tx, hitId, version);
    const text = checked(note, 'note');
    const undo = await tx.em.findOneBy(ReunionUndo, { reunionId: reunion.id, decidedAt: IsNull() });
    if (!undo) throw new NothingToUndo(hit.number);
    if (undo.requestedBy === tx.actor.accountId) throw new UndoNeedsAnother(hit.number);
    await tx.em.update(
      ReunionUndo,
      { id: undo.id },
      { decidedBy: tx.actor.accountId, decidedAt: new Date(), approved: approve, note: text },
    );
    if (!approve) {
      await this.record(tx, hit, 'reunion.undo_refused', text);
      return;
    }
    await tx.em.update(Reunion, { id: reunion.id }, { undoneAt: new Date() });
    await this.hits.transition(tx, hit.id, 'undo_reunion', version, text);
    await this.openAgain(tx, hit, reunion, text);
    const person = hit.personDonorId;
    await this.foundFamilies.follow(tx, person, () => isFamilyFound(tx.em, person));
    await this.record(tx, hit, 'reunion.undone', text);
    await this.work.request(tx, 'hit.notify', hit.id);
  }

  /** The missing member is looked for again. */
  private async openAgain(tx: Tx, hit: HitOnSite, { missingFacts }: Reunion, reason: string): Promise<void> {
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: 'system' } };
    await this.drawings.lost(tx, hit.caseId, hit.missingKey, missingFacts);
    const { status } = await this.cases.get(tx, hit.caseId);
    if (status === 'reunited') await this.cases.transition(system, hit.caseId, 'undo_reunion', { reason });
  }

  private async lock(tx: Tx, hitId: string, version: number): Promise<{ hit: HitOnSite; reunion: Reunion }> {
    const hit = await lockHitOnSite(tx.em, hitId);
    if (!hit) throw new NotFound('hit', hitId);
    if (hit.version !== version) throw new VersionConflict('hit', version, hit.version);
    const reunion = await tx.em.findOneBy(Reunion, { hitId, undoneAt: IsNull() });
    if (!reunion || !statesBefore(hitMachine, 'undo_reunion').includes(hit.status))
      throw new NothingToUndo(hit.number);
    return { hit, reunion };
  }

  private record(tx: Tx, hit: HitOnSite, action: string, note: string): Promise<void> {
    return this.audit.record(tx, {
      action,
      subjectType: 'hit',
      subjectId: hit.id,
      data: { number: hit.number, note },
    });
  }
}

function checked(text: string, field: string): string {
  if (text.trim().length < SHORTEST_REASON) throw new NoteTooShort(field, text, SHORTEST_REASON);
  return text.trim();
}
