import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one key (an address, a name as a keyed hash, or both), and when the next may be tried. */
@Entity('sign_in_throttle')
@Index('sign_in_throttle_last', ['lastAt'])
export class ThrottledKey {
  @PrimaryColumn('text') key!: string;
  @Column('int') failures!: number;
  @Column('timestamptz', { name: 'next_at' }) nextAt!: Date;
  @Column('timestamptz', { name: 'last_at' }) lastAt!: Date;
}
