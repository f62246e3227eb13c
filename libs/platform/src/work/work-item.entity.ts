import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { WorkKind } from './kinds.js';

export type WorkStatus = 'pending' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/** Why work waits for a person: its process ended each time, or it failed too often. */
export const SET_ASIDE_REASONS = ['process_ended', 'failed_often'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What must be done: a row before it is a job, unique by kind and subject. */
@Entity('work_item')
export class WorkItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: WorkKind;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  /** Raised by each request; work done for an older generation does not count. */
  @Column('int') generation!: number;
  @Column('text') status!: WorkStatus;
  @Column('int') priority!: number;
  /** The generation that the queue has been given. */
  @Column('int') relayed!: number;
  /** How often the row was given to the queue. */
  @Column('int') deliveries!: number;
  @Column('int') attempts!: number;
  @Column('bigint', { name: 'progress_done' }) progressDone!: string;
  @Column('bigint', { name: 'progress_total' }) progressTotal!: string;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** Runs since the last progress of which nobody has said how they ended. */
  @Column('uuid', { name: 'open_runs', array: true }) openRuns!: string[];
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason!: SetAsideReason | null;
}
