import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { PolicySettings } from '@homeward/policy';
import type { StoredRunStatus } from '@homeward/searching';
import type { WhatIfResults } from './what-if.results.js';

const count: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** One dry run: changed rules against those of the base version, on the database as it was. */
@Entity('policy_what_if')
export class WhatIf {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') settings!: PolicySettings;
  @Column('int', { name: 'base_version' }) baseVersion!: number;
  @Column('text') status!: StoredRunStatus;
  /** Persons numbered when the index was read. */
  @Column('bigint', { nullable: true, transformer: count }) head!: number | null;
  /** Of those, the living. */
  @Column('bigint', { name: 'persons_compared', nullable: true, transformer: count })
  personsCompared!: number | null;
  /** Open cases, searchable or not. */
  @Column('int', { name: 'cases_compared', nullable: true }) casesCompared!: number | null;
  @Column('jsonb', { nullable: true, select: false }) results!: WhatIfResults | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
