import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A request to undo a reunion that was recorded by mistake; another person decides it. */
@Entity('reunion_undo')
@Index('reunion_undo_reunion', ['reunionId'])
@Check('reunion_undo_reason_check', 'length(btrim(reason)) >= 5')
@Check('reunion_undo_check', 'decided_by IS DISTINCT FROM requested_by')
@Check(
  'reunion_undo_check1',
  '((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (approved IS NULL))',
)
@Index('reunion_undo_open', ['reunionId'], { unique: true, where: 'decided_at IS NULL' })
export class ReunionUndo {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('reunion')
  @Column('uuid', { name: 'reunion_id' })
  reunionId!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' }) requestedAt!: Date;
  @Column('text') reason!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('boolean', { nullable: true }) approved!: boolean | null;
  @Column('text', { nullable: true }) note!: string | null;
}
