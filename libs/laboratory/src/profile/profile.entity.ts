import { oneOf } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

export type DonorKind = 'relative' | 'unknown_origin';

/** A locus whose typings disagree: it is left out of the profile until someone types it again. */
export interface ProfileConflict {
  readonly locus: string;
  readonly calls: readonly {
    readonly typingId: string;
    readonly panel: string;
    readonly alleles: readonly string[];
  }[];
}

/** The genotypes of one donor, merged from all typings. A re-typing is a new revision. */
@Entity('profile')
@Check('profile_donor_kind_check', oneOf('donor_kind', ['relative', 'unknown_origin']))
@Unique(['donorId', 'revision'])
@Index('profile_one_current', ['donorId'], { unique: true, where: 'superseded_at IS NULL' })
@Index('profile_published_persons', ['id'], { where: `published AND (donor_kind = 'unknown_origin')` })
@Index('profile_published_relatives', ['id'], { where: `published AND (donor_kind = 'relative')` })
export class Profile {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('text', { name: 'donor_kind' }) donorKind!: DonorKind;
  @Column('int') revision!: number;
  /** Autosomal loci only: what is compared. */
  @Column('jsonb') genotypes!: GenotypeMap;
  /** AMEL, X and Y loci, mtDNA: kept and shown, not part of the autosomal comparison. */
  @Column('jsonb', { name: 'other_genotypes', default: {} }) otherGenotypes!: CalledGenotypes;
  @Column('int', { name: 'autosomal_loci' }) autosomalLoci!: number;
  @Column('jsonb', { default: [] }) conflicts!: ProfileConflict[];
  /** Loci at which a typing shows fewer alleles than another; the fuller genotype is in force. */
  @Column('jsonb', { name: 'possible_nulls', default: [] }) possibleNulls!: ProfileConflict[];
  /** Whether it takes part in comparison: current, consent in force, donor not withdrawn. */
  @Column('boolean', { default: false }) published!: boolean;
  /** Number of the present publication, or of the next one: one more with each withdrawal. */
  @Column('int', { default: 1 }) publication!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt!: Date | null;
}
