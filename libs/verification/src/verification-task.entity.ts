import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskStatus } from './task.states.js';
import type { PersonWish, TaskOutcome } from './wish.rules.js';

export type TaskSide = 'family' | 'person' | 'both';

/** One district's on-site check of a hit. Carries the codes it is listed by, since the other side may be another district's. */
@Entity('verification_task')
export class VerificationTask {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'hit_id' }) hitId!: string;
  @Column('text', { name: 'hit_number' }) hitNumber!: string;
  @Column('text', { name: 'case_number' }) caseNumber!: string;
  @Column('text', { name: 'person_code' }) personCode!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') side!: TaskSide;
  @Column('text') status!: TaskStatus;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text', { nullable: true }) outcome!: TaskOutcome | null;
  @Column('text', { name: 'person_wish', nullable: true }) personWish!: PersonWish | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt!: Date | null;
  @Column('int') version!: number;
}
