import { oneOf } from '@homeward/platform';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  type ValueTransformer,
} from 'typeorm';
import type { DeclaredRelation } from '@homeward/intake';
import type { Agreement, Evidence } from '@homeward/judging';
import { HIT_STATUSES, type HitStatus } from './hit.states.js';

/** PostgreSQL sends a bigint as text; row numbers stay far below 2^53. */
export const rowNumber: ValueTransformer = { to: (value: unknown) => value, from: Number };

/** A missing member of a case and a person of unknown origin whose likelihood ratio passes the policy. */
@Entity('hit')
@Index('hit_standing', { synchronize: false })
@Check('hit_sex_agreement_check', oneOf('sex_agreement', ['agrees', 'contradicts', 'unknown']))
@Check('hit_age_agreement_check', oneOf('age_agreement', ['agrees', 'contradicts', 'unknown']))
@Unique('hit_once', ['caseId', 'searchVersion', 'policyVersion', 'missingKey', 'personRow'])
@Check('hit_status_check', oneOf('status', HIT_STATUSES))
/** `(status, log10_lr DESC)` */
@Index('hit_queue', { synchronize: false })
@Index('hit_case', ['caseId'])
@Index('hit_person', ['personDonorId'])
@Index('hit_row', ['personRow'])
export class Hit {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) number!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id' })
  caseId!: string;
  @Column('text', { name: 'case_number' }) caseNumber!: string;
  /** The member of the family whom the person may be; `missing` is the person whom the case is about. */
  @Column('text', { name: 'missing_key', default: 'missing' }) missingKey!: string;
  @Column('int', { name: 'search_version' }) searchVersion!: number;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version' })
  policyVersion!: number;
  @ForeignKey('person_row', 'rowNumber')
  @Column('bigint', { name: 'person_row', transformer: rowNumber })
  personRow!: number;
  @ForeignKey('profile')
  @Column('uuid', { name: 'person_profile_id' })
  personProfileId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'person_donor_id' })
  personDonorId!: string;
  @Column('text', { name: 'person_code' }) personCode!: string;
  @Column('text', { name: 'person_category' }) personCategory!: string;
  @Column('text', { name: 'family_type' }) familyType!: string;
  @Column('text', { name: 'typed_relations', array: true }) typedRelations!: DeclaredRelation[];
  @Column('double precision', { name: 'log10_lr' }) log10Lr!: number;
  @Column('int') mismatches!: number;
  @Column('int', { name: 'loci_compared' }) lociCompared!: number;
  @Column('double precision', { name: 'expected_chance_hits' }) expectedChanceHits!: number;
  @Column('bigint', { name: 'persons_searched', transformer: rowNumber }) personsSearched!: number;
  /** Fewer shared loci than the policy asks of a hit: a lead to type more loci, not to decide on. */
  @Column('boolean', { name: 'more_loci_needed' }) moreLociNeeded!: boolean;
  @Column('text', { name: 'sex_agreement' }) sexAgreement!: Agreement;
  @Column('text', { name: 'age_agreement' }) ageAgreement!: Agreement;
  @Column('jsonb', { select: false }) evidence!: Evidence;
  @ForeignKey('hit')
  @Column('uuid', { name: 'previous_hit_id', nullable: true })
  previousHitId!: string | null;
  @Column('text') status!: HitStatus;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
