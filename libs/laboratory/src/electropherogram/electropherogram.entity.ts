import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SAMPLE_KINDS, type SampleKind } from '../reference/kinds.js';
import type { StoredSizing } from './stored-sizing.js';

/** What a file says of itself. */
export interface RunLabels {
  readonly sampleName: string | null;
  readonly plate: string | null;
  readonly well: string | null;
  readonly instrument: string | null;
  readonly startedAt: string | null;
  readonly dyes: readonly string[];
  readonly kind: 'analysed' | 'raw';
}

/**
 * The raw file of one injection, attached to a sample of a batch. The sample is known by batch, plate and name: its row is
 * made anew when the batch is judged again.
 */
@Entity('electropherogram')
@Index('electropherogram_once', ['batchId', 'sha256'], { unique: true, where: 'removed_at IS NULL' })
@Index('electropherogram_sample', ['batchId', 'plate', 'sampleName'])
@Index('electropherogram_specimen', ['specimenId'])
@Check('electropherogram_kind_check', oneOf('kind', SAMPLE_KINDS))
@Check(
  'electropherogram_removed_check',
  '(removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL)',
)
export class Electropherogram {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;
  @Column('text') plate!: string;
  @Column('text', { name: 'sample_name' }) sampleName!: string;
  @Column('text') kind!: SampleKind;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id', nullable: true })
  specimenId!: string | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  /** Of the file as it was uploaded; it is stored compressed. */
  @Column('text') sha256!: string;
  @Column('int', { name: 'size_bytes' }) sizeBytes!: number;
  @Column('int', { name: 'stored_bytes' }) storedBytes!: number;
  @Column('jsonb') run!: RunLabels;
  @Column('jsonb') sizing!: StoredSizing;
  @ForeignKey('account')
  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) uploadedAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy!: string | null;
  @Column('text', { name: 'removed_reason', nullable: true }) removedReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
