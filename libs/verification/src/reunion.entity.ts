import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A family reunited: the end of a case. */
@Entity('reunion')
export class Reunion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'hit_id' }) hitId!: string;
  @Column('date', { name: 'reunited_on' }) reunitedOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
}
