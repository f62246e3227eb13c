import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StoredRunStatus } from '@homeward/searching';
import type { CalibrationParameters, CalibrationResults } from './calibration.results.js';

/** One calibration of one policy version on simulated families. */
@Entity('calibration_run')
@Check('calibration_run_status_check', oneOf('status', ['pending', 'done', 'cancelled']))
@Check('calibration_run_check', `(status = 'done') = (results IS NOT NULL)`)
export class CalibrationRun {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') parameters!: CalibrationParameters;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version' })
  policyVersion!: number;
  @Column('text', { default: 'pending' }) status!: StoredRunStatus;
  @Column('jsonb', { nullable: true, select: false }) results!: CalibrationResults | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
