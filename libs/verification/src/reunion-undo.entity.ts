import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request to undo a reunion that was recorded by mistake; another person decides it. */
@Entity('reunion_undo')
export class ReunionUndo {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'reunion_id' }) reunionId!: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' }) requestedAt!: Date;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('boolean', { nullable: true }) approved!: boolean | null;
  @Column('text', { nullable: true }) note!: string | null;
}
