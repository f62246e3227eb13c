import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TASK_STATUSES, type TaskStatus } from './task.states.js';
import { PERSON_WISHES, TASK_OUTCOMES, type PersonWish, type TaskOutcome } from './wish.rules.js';

export type TaskSide = 'family' | 'person' | 'both';

/** One district's on-site check of a hit. Carries the codes it is listed by, since the other side may be another district's. */
@Entity('verification_task')
@Index('verification_task_status', ['status', 'id'])
@Index('verification_task_district', ['districtId', 'id'])
@Check('verification_task_side_check', oneOf('side', ['family', 'person', 'both']))
@Check('verification_task_status_check', oneOf('status', TASK_STATUSES))
@Check('verification_task_outcome_check', oneOf('outcome', TASK_OUTCOMES))
@Check('verification_task_person_wish_check', oneOf('person_wish', PERSON_WISHES))
@Unique(['hitId', 'districtId'])
export class VerificationTask {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @ForeignKey('hit')
  @Column('uuid', { name: 'hit_id' })
  hitId!: string;
  @Column('text', { name: 'hit_number' }) hitNumber!: string;
  @Column('text', { name: 'case_number' }) caseNumber!: string;
  @Column('text', { name: 'person_code' }) personCode!: string;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @Column('text') side!: TaskSide;
  @Column('text') status!: TaskStatus;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;
  @Column('text', { nullable: true }) outcome!: TaskOutcome | null;
  @Column('text', { name: 'person_wish', nullable: true }) personWish!: PersonWish | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
