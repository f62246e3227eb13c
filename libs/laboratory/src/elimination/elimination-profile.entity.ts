import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whose profile it is: somebody of the house, of a manufacturer of consumables, or a visitor of the laboratory. */
export const ELIMINATION_KINDS = ['staff', 'manufacturer', 'visitor'] as const;
export type EliminationKind = (typeof ELIMINATION_KINDS)[number];

/**
 * The profile of someone who handles samples: a match means contamination, not kinship. Name and genotypes are encrypted;
 * nothing but the check of a batch compares them.
 */
@Entity('elimination_profile')
@Check('elimination_profile_kind_check', oneOf('kind', ELIMINATION_KINDS))
@Check(
  'elimination_profile_withdrawn',
  '(withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)',
)
export class EliminationProfile {
  @PrimaryColumn('uuid') id!: string;
  /** What everybody sees of it: `E-0007`. */
  @Column('text', { unique: true }) code!: string;
  @Column('text') kind!: EliminationKind;
  /** Encrypted. */
  @Column('text') person!: string;
  /** Encrypted JSON of the genotypes. */
  @Column('text') genotypes!: string;
  @Column('int') loci!: number;
  @Column('text') source!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
