import { Audit, Steps } from '@homeward/audit';
import { knownIn, newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { duplicateLifecycle } from './duplicate.lifecycle.js';
import {
  insertDuplicates,
  knownDuplicates,
  livingPairs,
  pairsNotInForce,
  type FoundPair,
} from './duplicate-store.queries.js';
import { SETTLED } from './duplicate.states.js';

/** Stores what the comparison of relatives finds. Everything here can be done twice and is done once. */
@Injectable()
export class DuplicateStore {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises pairs whose profiles are in force. A pair that is known under these very profiles is not raised again, nor
   * one that a lead found to be one person or twins; any other decision holds for the profiles it was made on.
   */
  async raise(tx: Tx, found: readonly FoundPair[]): Promise<void> {
    if (found.length === 0) return;
    const pairs = await livingPairs(tx.em, found);
    const known = await knownDuplicates(tx.em, pairs);
    const back: typeof known = [];
    const raised = pairs.flatMap((pair) => {
      const earlier = known.filter(
        (row) => row.lowDonorId === pair.lowDonorId && row.highDonorId === pair.highDonorId,
      );
      const same = earlier.find(
        (row) => row.lowProfileId === pair.lowProfileId && row.highProfileId === pair.highProfileId,
      );
      if (same?.status === 'superseded') back.push(same);
      if (same || earlier.some(({ status }) => SETTLED.includes(status))) return [];
      return [{ ...pair, id: newId(), previousId: earlier.at(-1)?.id ?? null }];
    });
    await this.steps.takeAll(tx, duplicateLifecycle, back, { event: 'raise_again' });
    const numbers = await insertDuplicates(tx.em, raised);
    await this.audit.recordAll(
      tx,
      raised
        .filter(({ id }) => numbers.has(id))
        .map(({ id, lociCompared, differing, previousId }) => ({
          action: 'duplicate.raised',
          subjectType: 'possible_duplicate',
          subjectId: id,
          data: { number: knownIn(numbers, id), lociCompared, differing: differing.length, previousId },
        })),
    );
  }

  /** Ends undecided pairs one of whose profiles was corrected or withdrawn. */
  async supersede(tx: Tx): Promise<void> {
    await this.steps.takeAll(tx, duplicateLifecycle, await pairsNotInForce(tx.em), { event: 'supersede' });
  }
}
