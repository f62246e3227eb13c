import { oneOf, stateList, stateLiteral, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  FINDING_SCOPES,
  type FindingCode,
  type FindingDecision,
  type FindingScope,
} from '../samples/findings.js';
import {
  FINDING_DECIDED,
  FINDING_STATUSES,
  importFindingMachine,
  type FindingStatus,
} from './import-finding.states.js';

/** Something about a plate or a sample that the laboratory lead has to decide, and the decision. */
@Entity('import_finding')
@Check('import_finding_scope_check', oneOf('scope', FINDING_SCOPES))
@Check('import_finding_status_check', oneOf('status', FINDING_STATUSES))
@Check(
  'import_finding_check',
  `(status NOT IN ${stateList(FINDING_DECIDED)}) OR ((decision IS NOT NULL) AND (reason IS NOT NULL) AND (decided_by IS NOT NULL) AND (decided_at IS NOT NULL))`,
)
@Unique(['batchId', 'code', 'plate', 'sampleName'])
@Index('import_finding_open', ['batchId'], {
  where: `status = ${stateLiteral(importFindingMachine, 'open')}`,
})
export class ImportFinding {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;
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
  @Column('text', { default: importFindingMachine.initial }) status!: FindingStatus;
  @Column('text', { nullable: true }) decision!: FindingDecision | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
