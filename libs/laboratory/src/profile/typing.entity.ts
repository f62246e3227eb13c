import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../verdict/called-genotypes.js';

/** What one batch found in one specimen. */
@Entity('typing')
export class Typing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'specimen_id' }) specimenId!: string;
  @Column('uuid', { name: 'donor_id' }) donorId!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('text') panel!: string;
  @Column('jsonb') genotypes!: CalledGenotypes;
}
