import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** What one batch found in one specimen. */
@Entity('typing')
export class Typing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'specimen_id' }) specimenId!: string;
  @Column('uuid', { name: 'donor_id' }) donorId!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('text') panel!: string;
  @Column('jsonb') genotypes!: CalledGenotypes;
  /** The sample of the batch; null for typings of earlier versions. */
  @Column('uuid', { name: 'sample_id', nullable: true }) sampleId!: string | null;
  /** Since when it is no part of the profile: the lead decided that it is another person's. */
  @Column('timestamptz', { name: 'set_aside_at', nullable: true }) setAsideAt!: Date | null;
  @Column('uuid', { name: 'set_aside_by', nullable: true }) setAsideBy!: string | null;
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason!: string | null;
}
