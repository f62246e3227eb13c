import { oneOf, stateList } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  DUPLICATE_FINDINGS,
  DUPLICATE_STATUSES,
  duplicateMachine,
  type DuplicateEvent,
  type DuplicateStatus,
} from './duplicate.states.js';

/** One step by a person, kept: a decision that was taken back stays readable. */
export interface DuplicateStep {
  readonly event: DuplicateEvent;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** Two registered relatives whose profiles in force are of one person by the rule; `low` was registered earlier. */
@Entity('possible_duplicate')
@Unique('possible_duplicate_once', ['lowProfileId', 'highProfileId'])
@Check('possible_duplicate_status_check', oneOf('status', DUPLICATE_STATUSES))
@Check('possible_duplicate_order', 'low_donor_id < high_donor_id')
@Check(
  'possible_duplicate_decided',
  `(status IN ${stateList(DUPLICATE_FINDINGS)}) = ((reason IS NOT NULL) AND (decided_by IS NOT NULL) AND (decided_at IS NOT NULL))`,
)
@Index('possible_duplicate_status', ['status', 'id'])
@Index('possible_duplicate_donors', ['lowDonorId', 'highDonorId'])
@Index('possible_duplicate_high', ['highDonorId'])
@Index('possible_duplicate_high_profile', ['highProfileId'])
export class PossibleDuplicate {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'low_donor_id' })
  lowDonorId!: string;
  @ForeignKey('profile')
  @Column('uuid', { name: 'low_profile_id' })
  lowProfileId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'high_donor_id' })
  highDonorId!: string;
  @ForeignKey('profile')
  @Column('uuid', { name: 'high_profile_id' })
  highProfileId!: string;
  /** Loci that both are typed at. */
  @Column('int', { name: 'loci_compared' }) lociCompared!: number;
  /** Names of the loci that differ; never alleles. */
  @Column('text', { array: true }) differing!: string[];
  @ForeignKey('possible_duplicate')
  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId!: string | null;
  @Column('text', { default: duplicateMachine.initial }) status!: DuplicateStatus;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('jsonb', { default: [] }) steps!: DuplicateStep[];
  @Column('timestamptz', { name: 'found_at', default: () => 'now()' }) foundAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
