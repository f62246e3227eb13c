import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { PolicySettings } from '@homeward/policy';
import type { StoredRunStatus } from '@homeward/searching';
import type { WhatIfResults } from './what-if.results.js';

const count: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** One dry run: changed rules against those of the base version, on the database as it was. */
@Entity('policy_what_if')
@Check('policy_what_if_status_check', oneOf('status', ['pending', 'done', 'cancelled']))
@Check('policy_what_if_check', `(status = 'done') = (results IS NOT NULL)`)
export class WhatIf {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') settings!: PolicySettings;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'base_version' })
  baseVersion!: number;
  @Column('text', { default: 'pending' }) status!: StoredRunStatus;
  /** Persons numbered when the index was read. */
  @Column('bigint', { nullable: true, transformer: count }) head!: number | null;
  /** Of those, the living. */
  @Column('bigint', { name: 'persons_compared', nullable: true, transformer: count })
  personsCompared!: number | null;
  /** Open cases, searchable or not. */
  @Column('int', { name: 'cases_compared', nullable: true }) casesCompared!: number | null;
  @Column('jsonb', { nullable: true, select: false }) results!: WhatIfResults | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
