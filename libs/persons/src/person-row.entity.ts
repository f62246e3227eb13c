import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One row of the index of persons: a published profile, numbered without gaps; a row that died keeps its number. */
@Entity('person_row')
@Check('person_row_check', '(killed_at IS NULL) = (kill_number IS NULL)')
@Index('person_row_one_alive', ['profileId'], { unique: true, where: 'killed_at IS NULL' })
@Index('person_row_donor', ['donorId'])
export class PersonRow {
  @PrimaryColumn('bigint', { name: 'row_number' }) rowNumber!: string;
  @ForeignKey('profile')
  @Column('uuid', { name: 'profile_id' })
  profileId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('timestamptz', { name: 'numbered_at', default: () => 'now()' }) numberedAt!: Date;
  @Column('timestamptz', { name: 'killed_at', nullable: true }) killedAt!: Date | null;
  @Column('bigint', { name: 'kill_number', nullable: true, unique: true }) killNumber!: string | null;
}
