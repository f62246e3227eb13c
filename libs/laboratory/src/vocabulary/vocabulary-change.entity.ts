import { oneOf, stateLiteral } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { VocabularyKind } from '../reference/vocabulary-entry.js';
import { CHANGE_STATUSES, vocabularyChangeMachine, type ChangeStatus } from './vocabulary-change.states.js';

/** One entry as it is to be; without a value it is to be gone. */
export interface ChangedEntry {
  readonly kind: VocabularyKind;
  readonly key: string;
  readonly value: object | null;
  /** Where the fact is from. */
  readonly source: string;
}

/** Changes of the vocabulary that are approved together. */
@Entity('vocabulary_change')
@Index('vocabulary_change_status', ['status', 'id'])
@Check('vocabulary_change_status_check', oneOf('status', CHANGE_STATUSES))
// An answer to a question of an import is seen by two already: another account uploaded the file.
@Check(
  'vocabulary_change_four_eyes',
  `(status <> ${stateLiteral(vocabularyChangeMachine, 'approved')}) OR (batch_id IS NOT NULL) OR (decided_by <> proposed_by)`,
)
export class VocabularyChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text', { default: vocabularyChangeMachine.initial }) status!: ChangeStatus;
  @Column('jsonb') entries!: ChangedEntry[];
  @Column('text') reason!: string;
  /** The version that the proposer saw. */
  @ForeignKey('vocabulary_version', 'version')
  @Column('int', { name: 'base_version' })
  baseVersion!: number;
  /** The version that it made. */
  @ForeignKey('vocabulary_version', 'version')
  @Column('int', { name: 'made_version', nullable: true })
  madeVersion!: number | null;
  /** The import whose question it answers. */
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
