import { oneOf, stateList } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { rowNumber } from '@homeward/hits/tables';
import { LINK_HYPOTHESES, type LinkEvidence, type LinkHypothesis } from '@homeward/judging';
import type { LinkCode } from './link.codes.js';
import { LINK_DECIDED, LINK_STATUSES, type LinkStatus } from './link.states.js';

/** Two persons of unknown origin whose likelihood ratio passes the policy; `low` was numbered earlier. */
@Entity('person_link')
@Index('person_link_standing', { synchronize: false })
@Check('person_link_hypothesis_check', oneOf('hypothesis', LINK_HYPOTHESES))
@Check('person_link_status_check', oneOf('status', LINK_STATUSES))
@Check('person_link_check', '(low_row < high_row) AND (low_donor_id <> high_donor_id)')
@Check(
  'person_link_check1',
  `(status IN ${stateList(LINK_DECIDED)}) = ((decision_code IS NOT NULL) AND (decision_reason IS NOT NULL) AND (decided_by IS NOT NULL) AND (decided_at IS NOT NULL))`,
)
@Unique(['lowRow', 'highRow', 'hypothesis', 'policyVersion'])
/** `(status, log10_lr DESC)` */
@Index('person_link_queue', { synchronize: false })
@Index('person_link_low', ['lowDonorId'])
@Index('person_link_high', ['highDonorId'])
@Index('person_link_low_row', ['lowRow'])
@Index('person_link_high_row', ['highRow'])
export class Link {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text') hypothesis!: LinkHypothesis;
  @ForeignKey('person_row', 'rowNumber')
  @Column('bigint', { name: 'low_row', transformer: rowNumber })
  lowRow!: number;
  @ForeignKey('profile')
  @Column('uuid', { name: 'low_profile_id' })
  lowProfileId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'low_donor_id' })
  lowDonorId!: string;
  @Column('text', { name: 'low_code' }) lowCode!: string;
  @Column('text', { name: 'low_category' }) lowCategory!: string;
  @ForeignKey('person_row', 'rowNumber')
  @Column('bigint', { name: 'high_row', transformer: rowNumber })
  highRow!: number;
  @ForeignKey('profile')
  @Column('uuid', { name: 'high_profile_id' })
  highProfileId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'high_donor_id' })
  highDonorId!: string;
  @Column('text', { name: 'high_code' }) highCode!: string;
  @Column('text', { name: 'high_category' }) highCategory!: string;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version' })
  policyVersion!: number;
  @Column('double precision', { name: 'log10_lr' }) log10Lr!: number;
  @Column('int') mismatches!: number;
  @Column('int', { name: 'loci_compared' }) lociCompared!: number;
  @Column('double precision', { name: 'expected_chance_links' }) expectedChanceLinks!: number;
  @Column('bigint', { name: 'persons_compared', transformer: rowNumber }) personsCompared!: number;
  @Column('jsonb', { select: false }) evidence!: LinkEvidence;
  @ForeignKey('person_link')
  @Column('uuid', { name: 'previous_link_id', nullable: true })
  previousLinkId!: string | null;
  @Column('text') status!: LinkStatus;
  @Column('text', { name: 'decision_code', nullable: true }) decisionCode!: LinkCode | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
