import { FoundFamilies } from '@homeward/intake';
import { CaseTransitions } from '@homeward/searching';
import { type Hit, Hits } from '@homeward/hits';
import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ContactNotDeclined, NoteMissing } from './verification.errors.js';
import { isFamilyFound } from './found-families.queries.js';
import { lockHitOnSite, lockTasksOfHit } from './verification.queries.js';
import { declinesContact } from './wish.rules.js';

export interface Ending {
  readonly hitId: string;
  /** What was done, or why; shown in the timeline, so it must not hold names. */
  readonly note: string;
  /** Version of the hit. */
  readonly version: number;
}

/** The steps after a hit was verified on site: follow-up visits, and the end of the hit. */
@Injectable()
export class HitEndings {
  constructor(
    private readonly hits: Hits,
    private readonly caseLife: CaseTransitions,
    private readonly foundFamilies: FoundFamilies,
  ) {}

  /** Records that the reunited family was followed up. */
  followUp(tx: Tx, { hitId, note, version }: Ending): Promise<Hit> {
    return this.hits.transition(tx, hitId, 'follow_up', version, requireNote(note));
  }

  /** Ends a hit whose family was followed up. */
  close(tx: Tx, { hitId, note, version }: Ending): Promise<Hit> {
    return this.hits.transition(tx, hitId, 'close', version, requireNote(note));
  }

  /**
   * Ends a hit whose person, or guardian, wants no contact (disposition W2). The pair is not raised again; the case
   * is searched further unless `closeCase`. The person's family is found all the same.
   * @throws ContactNotDeclined when no such wish is on record
   */
  async decline(tx: Tx, ending: Ending & { readonly closeCase: boolean }): Promise<Hit> {
    const note = requireNote(ending.note);
    const hit = await lockHitOnSite(tx.em, ending.hitId);
    if (!hit) throw new NotFound('hit', ending.hitId);
    const closed = await this.hits.transition(tx, hit.id, 'decline', ending.version, note);
    const tasks = await lockTasksOfHit(tx.em, hit.id);
    const declined = tasks.some(
      ({ outcome, personWish }) =>
        outcome === 'contact_declined' || (personWish !== null && declinesContact(personWish)),
    );
    if (!declined) throw new ContactNotDeclined(hit.number);
    const person = hit.personDonorId;
    await this.foundFamilies.follow(tx, person, () => isFamilyFound(tx.em, person));
    if (ending.closeCase) await this.caseLife.step(tx, hit.caseId, 'close', { reason: `W2: ${note}` });
    return closed;
  }
}

function requireNote(note: string): string {
  if (!note.trim()) throw new NoteMissing(note);
  return note.trim();
}
