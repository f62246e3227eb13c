import { Steps } from '@homeward/audit';
import { NotFound, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { nameKey } from '../reference/entry-forms.js';
import { fittingKits, type FittingKit } from '../reference/fitting-kits.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { VocabularyChanges } from '../vocabulary/vocabulary-changes.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { BEFORE_APPROVAL } from './import-batch.states.js';
import { BatchNotOpenForDecisions, OwnUpload, PanelNotAsked } from './import.errors.js';

/** A name in the panel column of a batch that is no known kit. */
export interface PanelQuestion {
  readonly panel: string;
  readonly rows: number;
  /** Kits that have the markers of these rows, the best first. */
  readonly kits: readonly FittingKit[];
}

export interface PanelAnswer {
  readonly panel: string;
  readonly kit: string;
  readonly reason: string;
  readonly version: number;
}

/** Which kit a name in the panel column means: asked once, remembered in the vocabulary. */
@Injectable()
export class PanelQuestions {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly changes: VocabularyChanges,
    private readonly steps: Steps,
    private readonly work: Work,
  ) {}

  /** Names of the batch that nobody has explained yet. @throws NotFound */
  async of(tx: Tx, batchId: string): Promise<PanelQuestion[]> {
    const batch = await tx.em.findOneBy(ImportBatch, { id: batchId });
    if (!batch) throw new NotFound('import batch', batchId);
    if (batch.verdictsHidden || !BEFORE_APPROVAL.includes(batch.status)) return [];
    const rows = await tx.em.query<{ panel: string; rows: number; markers: string[] }[]>(
      `SELECT value AS panel, count(*)::int AS rows, array_agg(DISTINCT marker) AS markers FROM import_row
        WHERE batch_id = $1 AND code = 'laboratory.unknown_panel' GROUP BY value ORDER BY value`,
      [batchId],
    );
    const vocabulary = await this.vocabularies.current(tx);
    return rows.map(({ markers, ...question }) => ({ ...question, kits: fittingKits(markers, vocabulary) }));
  }

  /**
   * The lead's answer becomes a name of the kit in the vocabulary, and the batch is judged again with it.
   * @throws NotFound, VersionConflict, OwnUpload, BatchNotOpenForDecisions, PanelNotAsked, VocabularyEntryRefused,
   * VocabularyReasonMissing, TransitionRefused, Forbidden
   */
  async answer(tx: Tx, batchId: string, { panel, kit, reason, version }: PanelAnswer): Promise<void> {
    const batch = await this.steps.lock(tx, batchLifecycle, batchId, version);
    if (batch.uploadedBy === tx.actor.accountId) throw new OwnUpload(batch.number);
    if (!BEFORE_APPROVAL.includes(batch.status))
      throw new BatchNotOpenForDecisions(batch.number, batch.status);
    const asked = await this.of(tx, batchId);
    if (!asked.some((question) => question.panel === panel))
      throw new PanelNotAsked(
        panel,
        asked.map((question) => question.panel),
      );
    const value = { name: panel, kit };
    const source = `${batch.number}: ${batch.fileName}`;
    await this.changes.answer(
      tx,
      [{ kind: 'panel_name', key: nameKey(panel), value, source }],
      reason,
      batchId,
    );
    await this.steps.take(tx, batchLifecycle, batch, { event: 'judge_again', data: { panel, kit } });
    await this.work.request(tx, 'import.validate', batchId);
  }
}
