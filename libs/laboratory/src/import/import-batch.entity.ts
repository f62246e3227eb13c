import type { Bilingual } from '@homeward/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CellReport } from './cell-report.js';
import type { ImportStatus } from './import-batch.states.js';

/** One uploaded genotype table and how far it has come. */
@Entity('import_batch')
export class ImportBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') sha256!: string;
  @Column('bigint', { name: 'size_bytes' }) sizeBytes!: string;
  /** The panel named at upload; rows that name their own panel keep it. */
  @Column('text', { nullable: true }) panel!: string | null;
  /** The panels that its rows are judged by. */
  @Column('text', { array: true }) panels!: string[];
  @Column('text', { nullable: true }) format!: string | null;
  @Column('text', { nullable: true }) encoding!: string | null;
  @Column('text') status!: ImportStatus;
  @Column('int', { name: 'rows_total' }) rowsTotal!: number;
  @Column('int', { name: 'rows_accepted' }) rowsAccepted!: number;
  @Column('int', { name: 'rows_rejected' }) rowsRejected!: number;
  @Column('int', { name: 'rows_skipped' }) rowsSkipped!: number;
  @Column('int', { name: 'samples_total' }) samplesTotal!: number;
  @Column('int', { name: 'samples_accepted' }) samplesAccepted!: number;
  /** What became of the cells of the file; null until it is read, and for batches of earlier versions. */
  @Column('jsonb', { nullable: true }) cells!: CellReport | null;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('jsonb', { name: 'failure_message', nullable: true }) failureMessage!: Bilingual | null;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt!: Date | null;
  /** Which validation may write rows: each one that begins counts on. */
  @Column('int') attempt!: number;
  /** Rows, samples and findings are being written: nobody is shown any of them. */
  @Column('boolean', { name: 'verdicts_hidden' }) verdictsHidden!: boolean;
  @Column('int') version!: number;
}
