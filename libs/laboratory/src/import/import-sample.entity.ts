import { oneOf, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { SAMPLE_KINDS, type SampleKind } from '../reference/kinds.js';

/** `held`: nothing is wrong with the sample itself that is certain; it waits for the lead's decision on a finding. */
export const SAMPLE_STATUSES = ['accepted', 'held', 'rejected', 'applied'] as const;
export type SampleStatus = (typeof SAMPLE_STATUSES)[number];

/** What is worth knowing of a sample that does not stop it. */
export interface SampleRemark {
  readonly code: string;
  readonly message: Bilingual;
}

/** One sample of a batch: what its accepted rows add up to. */
@Entity('import_sample')
@Index('import_sample_held', ['batchId'], { where: `status = 'held'` })
@Index('import_sample_specimen', ['specimenId'])
@Index('import_sample_number', ['batchId', 'number'])
@Unique('import_sample_once', ['batchId', 'plate', 'name'])
@Check('import_sample_kind_check', oneOf('kind', SAMPLE_KINDS))
@Check('import_sample_status_check', oneOf('status', SAMPLE_STATUSES))
export class ImportSample {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;
  @Column('text') name!: string;
  /** Plate, else run, that its rows name; empty when the file names none. */
  @Column('text', { default: '' }) plate!: string;
  /** `A01`, as the file has it, else the plan of the plate. */
  @Column('text', { nullable: true }) well!: string | null;
  @Column('text') kind!: SampleKind;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id', nullable: true })
  specimenId!: string | null;
  /** The panels of its rows, joined with ` + `. */
  @Column('text') panel!: string;
  /** Autosomal loci as a profile holds them; all loci as long as `autosomalLoci` is null. */
  @Column('jsonb') genotypes!: CalledGenotypes;
  @Column('jsonb', { name: 'other_genotypes', default: {} }) otherGenotypes!: CalledGenotypes;
  @Column('int', { name: 'autosomal_loci', nullable: true }) autosomalLoci!: number | null;
  /** Samples of one donor have one number: they are applied together. */
  @Column('int', { default: 0 }) number!: number;
  @Column('int', { name: 'loci_typed' }) lociTyped!: number;
  @Column('text') status!: SampleStatus;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('jsonb', { nullable: true }) message!: Bilingual | null;
  @Column('jsonb', { default: [] }) remarks!: SampleRemark[];
}
