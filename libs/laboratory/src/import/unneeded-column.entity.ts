import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A column that a person said is not needed, in files with this set of headers, until it is taken back. */
@Entity('unneeded_column')
@Index('unneeded_column_in_force', ['headerSet', 'header'], { unique: true, where: 'taken_back_at IS NULL' })
@Check(
  'unneeded_column_back_check',
  '(taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (back_reason IS NULL)',
)
export class UnneededColumnRow {
  @PrimaryColumn('uuid') id!: string;
  /** Digest of all headers of the table. */
  @Column('text', { name: 'header_set' }) headerSet!: string;
  /** As `headerKey` makes it. */
  @Column('text') header!: string;
  /** As it stands in the file. */
  @Column('text') title!: string;
  /** On whose page it was said; null where an earlier version did not keep it and no such batch is left. */
  @ForeignKey('import_batch')
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'said_by' })
  saidBy!: string;
  @Column('timestamptz', { name: 'said_at', default: () => 'now()' }) saidAt!: Date;
  @Column('text') reason!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'taken_back_by', nullable: true })
  takenBackBy!: string | null;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt!: Date | null;
  @Column('text', { name: 'back_reason', nullable: true }) backReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
