import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { TYPING_FAULTS, type TypingFault } from './typing-fault.js';

/** What one batch found in one specimen. */
@Entity('typing')
@Check('typing_set_aside_cause_check', oneOf('set_aside_cause', TYPING_FAULTS))
@Check('typing_set_aside_whole', '(set_aside_at IS NULL) = (set_aside_cause IS NULL)')
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
  /** Since when it is not part of the profile: the lead withdrew it, for the cause stated. */
  @Column('timestamptz', { name: 'set_aside_at', nullable: true }) setAsideAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'set_aside_by', nullable: true })
  setAsideBy!: string | null;
  @Column('text', { name: 'set_aside_reason', nullable: true }) setAsideReason!: string | null;
  @Column('text', { name: 'set_aside_cause', nullable: true }) setAsideCause!: TypingFault | null;
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
