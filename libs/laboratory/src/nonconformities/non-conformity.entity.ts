import { oneOf, stateList, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FindingCode } from '../samples/findings.js';
import {
  NON_CONFORMITY_STATUSES,
  nonConformityMachine,
  PLANNED,
  type NonConformityEvent,
  type NonConformityStatus,
} from './non-conformity.states.js';

/** One step, kept: a plan that had no effect stays readable beside the next one. */
export interface NonConformityStep {
  readonly event: NonConformityEvent | 'record';
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly responsible?: string;
  readonly due?: string;
}

/** Something that was not as it should be, and was let go on: why, what was done, and whether it helped. */
@Entity('non_conformity')
@Index('non_conformity_status', ['status', 'id'])
@Index('non_conformity_batch', ['batchId'])
@Index('non_conformity_finding', ['findingId'])
@Check('non_conformity_status_check', oneOf('status', NON_CONFORMITY_STATUSES))
@Check(
  'non_conformity_planned',
  `(status NOT IN ${stateList(PLANNED)}) OR ((corrective_action IS NOT NULL) AND (responsible IS NOT NULL) AND (due IS NOT NULL))`,
)
export class NonConformity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text', { default: nonConformityMachine.initial }) status!: NonConformityStatus;
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;
  @ForeignKey('import_finding')
  @Column('uuid', { name: 'finding_id' })
  findingId!: string;
  @Column('text') code!: FindingCode;
  /** Plate, else run; empty where the file names none. */
  @Column('text') plate!: string;
  @Column('jsonb') message!: Bilingual;
  @Column('text') cause!: string;
  @Column('text', { name: 'immediate_action' }) immediateAction!: string;
  @Column('text', { name: 'corrective_action', nullable: true }) correctiveAction!: string | null;
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  responsible!: string | null;
  @Column('date', { nullable: true }) due!: string | null;
  /** Null until it was checked. */
  @Column('boolean', { nullable: true }) effective!: boolean | null;
  @Column('jsonb') steps!: NonConformityStep[];
  @ForeignKey('account')
  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;
  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' }) openedAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
