import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A relative's profile that was compared with every other one in force at that moment, under this publication. Of two
 * profiles the one that was published later meets the other, so every pair is compared when each profile has its row.
 */
@Entity('compared_relative')
export class ComparedRelative {
  @ForeignKey('profile')
  @PrimaryColumn('uuid', { name: 'profile_id' })
  profileId!: string;
  @Column('int') publication!: number;
  /** Autosomal loci; with fewer than the rule asks for there is nothing to compare. */
  @Column('int') loci!: number;
  /** How many other profiles were in force. */
  @Column('int') others!: number;
  @Column('timestamptz', { name: 'compared_at', default: () => 'now()' }) comparedAt!: Date;
}
