import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionCode } from './opinion.codes.js';

export type Seat = 'a' | 'b' | 'arbiter';

/** One reviewer's decision on a hit; never changed once written (the application role cannot). */
@Entity('opinion')
export class Opinion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'hit_id' }) hitId!: string;
  @Column('text') seat!: Seat;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') code!: OpinionCode;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
