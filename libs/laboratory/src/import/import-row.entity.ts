import { oneOf, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ROW_STATUSES, type RowStatus } from '../verdict/row-status.js';

/** One call of the file (a sample at a marker) and the verdict on it. */
@Entity('import_row')
@Check('import_row_status_check', oneOf('status', ROW_STATUSES))
@Index('import_row_problems', ['batchId', 'status', 'part', 'rowNumber', 'position'])
export class ImportRow {
  @ForeignKey('import_batch')
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId!: string;
  /** Number of the file within an archive; 0 for a file of its own. */
  @PrimaryColumn('int', { default: 0 }) part!: number;
  /** Line record of the file; the header is 1. */
  @PrimaryColumn('int', { name: 'row_number' }) rowNumber!: number;
  /** Place of the marker within a row of a wide table; 0 in a long one. */
  @PrimaryColumn('int') position!: number;
  @Column('text', { name: 'sample_name' }) sampleName!: string;
  @Column('text') marker!: string;
  @Column('text', { array: true }) alleles!: string[];
  @Column('text') status!: RowStatus;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('jsonb', { nullable: true }) message!: Bilingual | null;
}
