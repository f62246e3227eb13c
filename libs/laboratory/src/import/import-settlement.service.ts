import { Steps } from '@homeward/audit';
import { Db, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { OPEN_FOR_DECISIONS, type ImportEvent } from './import-batch.states.js';
import { lockBatch } from './import.queries.js';
import type { Progress } from './progress.js';
import {
  heldSamples,
  settledSamples,
  settleSome,
  type SamplePlace,
  type SettlementWindow,
} from './settlement.queries.js';

/** Samples that one transaction settles: some hundredths of a second. */
const WINDOW = 500;

/** Lets the samples go, or refuses them, that a decision on a finding speaks of: a few at once, many by the worker. */
@Injectable()
export class ImportSettlement {
  /** Tests settle fewer at a time. */
  window = WINDOW;

  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
    private readonly work: Work,
  ) {}

  /**
   * After a decision, in its transaction: as many samples as one window holds are settled at once. For more the worker is
   * asked (`import.settle`); the batch gets its next state when the last is settled.
   */
  async begin(tx: Tx, batch: ImportBatch, finding: NonNullable<SettlementWindow['of']>): Promise<void> {
    const { id } = batch;
    const last = await settleSome(tx.em, id, { after: null, limit: this.window, of: finding });
    const more = last && (await heldSamples(tx.em, id, { after: last, of: finding }));
    if (!more) return this.close(tx, batch, true);
    await tx.em.update(ImportBatch, { id }, { version: batch.version + 1 });
    await this.work.request(tx, 'import.settle', id);
  }

  /** Work `import.settle`: idempotent, may be killed at any moment; begun again, it passes over what is settled. */
  async settle(batchId: string, progress: Progress): Promise<void> {
    const total = await this.db.run(systemActor, (tx) => heldSamples(tx.em, batchId, { after: null }));
    let after: SamplePlace | null = null;
    for (let windows = 1; ; windows++) {
      const from: SamplePlace | null = after;
      after = await this.db.run(systemActor, (tx) => this.settleWindow(tx, batchId, from));
      if (after === null) return;
      await progress(Math.min(windows * this.window, total), total);
    }
  }

  /** @returns where to go on; null when all is settled, or the batch waits for no decision any more */
  private async settleWindow(
    tx: Tx,
    batchId: string,
    after: SamplePlace | null,
  ): Promise<SamplePlace | null> {
    const batch = await lockBatch(tx.em, batchId);
    // Given up; or it is judged again, which settles everything. A batch whose application stalled goes on later.
    if (!batch || batch.verdictsHidden || ![...OPEN_FOR_DECISIONS, 'stalled'].includes(batch.status))
      return null;
    const last = await settleSome(tx.em, batchId, { after, limit: this.window });
    if (last === null) await this.close(tx, batch, false);
    return last;
  }

  /** @param decided in the transaction of a decision: whoever saw the batch before saw another one */
  private async close(tx: Tx, batch: ImportBatch, decided: boolean): Promise<void> {
    const { accepted, quarantined } = await settledSamples(tx.em, batch.id);
    const event = stepOf(batch, accepted, quarantined);
    const cleared = event === 'release' ? { failureCode: null, failureMessage: null } : {};
    const changes = { samplesAccepted: accepted, ...cleared };
    if (event) await this.steps.take(tx, batchLifecycle, batch, { event, changes });
    else if (decided || accepted !== batch.samplesAccepted)
      await tx.em.update(ImportBatch, { id: batch.id }, { ...changes, version: batch.version + 1 });
    // Also where it is being applied: the worker may just have seen its end.
    if (batch.status === 'approved') await this.work.request(tx, 'import.apply', batch.id);
  }
}

function stepOf(batch: ImportBatch, accepted: number, quarantined: boolean): ImportEvent | null {
  if (batch.status === 'quarantined' && !quarantined) return 'release';
  return batch.status === 'applied' && accepted > batch.samplesAccepted ? 'apply_more' : null;
}
