import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One visit of an investigator. Place and note are encrypted: they identify people. */
@Entity('visit')
@Index('visit_task', ['taskId'])
export class Visit {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('verification_task')
  @Column('uuid', { name: 'task_id' })
  taskId!: string;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @Column('date', { name: 'visited_on' }) visitedOn!: string;
  @Column('text') place!: string;
  @Column('text') note!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
}
