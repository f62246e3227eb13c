import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PolicySettings } from './settings.js';

/** One version of the rules of comparison; one is in force. */
@Entity('policy')
@Index('policy_one_in_force', ['inForce'], { unique: true, where: 'in_force' })
export class Policy {
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { unique: true }) version!: number;
  @Column('jsonb') settings!: PolicySettings;
  /** SHA-256 of the frequency table it was put in force with; null until a worker looked. */
  @Column('text', { name: 'frequency_digest', nullable: true }) frequencyDigest!: string | null;
  @Column('boolean', { name: 'in_force' }) inForce!: boolean;
  @Column('text') reason!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
