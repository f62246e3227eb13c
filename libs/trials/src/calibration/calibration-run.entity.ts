import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredRunStatus } from '@homeward/searching';
import type { CalibrationParameters, CalibrationResults } from './calibration.results.js';

/** One calibration of one policy version on simulated families. */
@Entity('calibration_run')
export class CalibrationRun {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') parameters!: CalibrationParameters;
  @Column('int', { name: 'policy_version' }) policyVersion!: number;
  @Column('text') status!: StoredRunStatus;
  @Column('jsonb', { nullable: true, select: false }) results!: CalibrationResults | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
