import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A column that a person said is not needed, in files with this set of headers. */
@Entity('unneeded_column')
export class UnneededColumnRow {
  /** Digest of all headers of the table. */
  @PrimaryColumn('text', { name: 'header_set' }) headerSet!: string;
  /** As `headerKey` makes it. */
  @PrimaryColumn('text') header!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'said_by' })
  saidBy!: string;
  @Column('timestamptz', { name: 'said_at', default: () => 'now()' }) saidAt!: Date;
  @Column('text') reason!: string;
}
