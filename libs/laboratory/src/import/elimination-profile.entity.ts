import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** The profile of someone who handles samples: a match means contamination, not kinship. */
@Entity('elimination_profile')
export class EliminationProfile {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) label!: string;
  @Column('jsonb') genotypes!: CalledGenotypes;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
