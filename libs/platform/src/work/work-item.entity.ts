import { oneOf } from '../one-of.js';
import { stateList } from '../states.js';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { WorkKind } from './kinds.js';
import { WORK_OPEN, WORK_STATUSES, type WorkStatus } from './work.states.js';

/** Why work waits for a person: its process ended each time, or it failed too often. */
export const SET_ASIDE_REASONS = ['process_ended', 'failed_often'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What must be done: a row before it is a job, unique by kind and subject. */
@Entity('work_item')
@Unique(['kind', 'subjectId'])
@Check('work_item_status_check', oneOf('status', WORK_STATUSES))
@Check('work_item_set_aside_reason_check', oneOf('set_aside_reason', SET_ASIDE_REASONS))
@Check('work_item_check', `(set_aside_reason IS NULL) OR (status = 'failed')`)
@Index('work_item_open', ['priority', 'requestedAt'], { where: `status IN ${stateList(WORK_OPEN)}` })
@Index('work_item_set_aside', ['finishedAt'], { where: 'set_aside_reason IS NOT NULL' })
@Index('work_item_unrelayed', ['priority', 'requestedAt'], {
  where: `(status = 'pending') AND (relayed < generation)`,
})
export class WorkItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: WorkKind;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  /** Raised by each request; work done for an older generation does not count. */
  @Column('int', { default: 1 }) generation!: number;
  @Column('text') status!: WorkStatus;
  @Column('int', { default: 100 }) priority!: number;
  /** The generation that the queue has been given. */
  @Column('int', { default: 0 }) relayed!: number;
  /** How often the row was given to the queue. */
  @Column('int', { default: 0 }) deliveries!: number;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('bigint', { name: 'progress_done', default: () => '0' }) progressDone!: string;
  @Column('bigint', { name: 'progress_total', default: () => '0' }) progressTotal!: string;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** Runs since the last progress of which nobody has said how they ended. */
  @Column('uuid', { name: 'open_runs', array: true, default: '{}' }) openRuns!: string[];
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason!: SetAsideReason | null;
  @Column('bigint', { name: 'least_left', nullable: true }) leastLeft!: string | null;
}
