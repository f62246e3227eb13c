import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** What one batch found in one specimen. */
@Entity('typing')
@Index('typing_batch', ['batchId'])
@Index('typing_donor', ['donorId'])
@Index('typing_of_sample', ['sampleId'], { unique: true, where: 'sample_id IS NOT NULL' })
@Index('typing_specimen', ['specimenId'])
export class Typing {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id' })
  specimenId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;
  @Column('text') panel!: string;
  @Column('jsonb') genotypes!: CalledGenotypes;
  /** The sample of the batch; null for typings of earlier versions. */
  @Column('uuid', { name: 'sample_id', nullable: true }) sampleId!: string | null;
  /** Since when it is not part of the profile: the lead decided that it is another person's. */
  @Column('timestamptz', { name: 'set_aside_at', nullable: true }) setAsideAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'set_aside_by', nullable: true })
  setAsideBy!: string | null;
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
