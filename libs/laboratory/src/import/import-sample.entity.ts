import type { Bilingual } from '@homeward/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../verdict/called-genotypes.js';

export const SAMPLE_KINDS = ['sample', 'positive_control', 'negative_control', 'ladder'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];
export type SampleStatus = 'accepted' | 'rejected' | 'applied';

/** One sample of a batch: what its accepted rows add up to. */
@Entity('import_sample')
export class ImportSample {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: SampleKind;
  @Column('uuid', { name: 'specimen_id', nullable: true }) specimenId!: string | null;
  /** The panels of its rows, joined with ` + `. */
  @Column('text') panel!: string;
  @Column('jsonb') genotypes!: CalledGenotypes;
  @Column('int', { name: 'loci_typed' }) lociTyped!: number;
  @Column('text') status!: SampleStatus;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('jsonb', { nullable: true }) message!: Bilingual | null;
}
