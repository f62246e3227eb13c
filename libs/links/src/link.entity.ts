import { Column, Entity, PrimaryColumn } from 'typeorm';
import { rowNumber } from '@homeward/hits';
import type { LinkEvidence, LinkHypothesis } from '@homeward/judging';
import type { LinkCode } from './link.codes.js';
import type { LinkStatus } from './link.states.js';

/** Two persons of unknown origin whose likelihood ratio passes the policy; `low` was numbered earlier. */
@Entity('person_link')
export class Link {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text') hypothesis!: LinkHypothesis;
  @Column('bigint', { name: 'low_row', transformer: rowNumber }) lowRow!: number;
  @Column('uuid', { name: 'low_profile_id' }) lowProfileId!: string;
  @Column('uuid', { name: 'low_donor_id' }) lowDonorId!: string;
  @Column('text', { name: 'low_code' }) lowCode!: string;
  @Column('text', { name: 'low_category' }) lowCategory!: string;
  @Column('bigint', { name: 'high_row', transformer: rowNumber }) highRow!: number;
  @Column('uuid', { name: 'high_profile_id' }) highProfileId!: string;
  @Column('uuid', { name: 'high_donor_id' }) highDonorId!: string;
  @Column('text', { name: 'high_code' }) highCode!: string;
  @Column('text', { name: 'high_category' }) highCategory!: string;
  @Column('int', { name: 'policy_version' }) policyVersion!: number;
  @Column('double precision', { name: 'log10_lr' }) log10Lr!: number;
  @Column('int') mismatches!: number;
  @Column('int', { name: 'loci_compared' }) lociCompared!: number;
  @Column('double precision', { name: 'expected_chance_links' }) expectedChanceLinks!: number;
  @Column('bigint', { name: 'persons_compared', transformer: rowNumber }) personsCompared!: number;
  @Column('jsonb', { select: false }) evidence!: LinkEvidence;
  @Column('uuid', { name: 'previous_link_id', nullable: true }) previousLinkId!: string | null;
  @Column('text') status!: LinkStatus;
  @Column('text', { name: 'decision_code', nullable: true }) decisionCode!: LinkCode | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
