import type { Bilingual } from '@homeward/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingCode, FindingDecision, FindingScope } from '../samples/findings.js';
import type { FindingStatus } from './import-finding.states.js';

/** Something about a plate or a sample that the laboratory lead has to decide, and the decision. */
@Entity('import_finding')
export class ImportFinding {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('text') code!: FindingCode;
  @Column('text') scope!: FindingScope;
  /** Plate, else run; empty where the file names none. */
  @Column('text') plate!: string;
  /** Empty when it is about what is missing. */
  @Column('text', { name: 'sample_name' }) sampleName!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text') value!: string;
  @Column('jsonb') message!: Bilingual;
  @Column('jsonb', { nullable: true }) evidence!: object | null;
  @Column('text') status!: FindingStatus;
  @Column('text', { nullable: true }) decision!: FindingDecision | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
