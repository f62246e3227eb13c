import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { OPINION_CODES, type OpinionCode } from './opinion.codes.js';

export type Seat = 'a' | 'b' | 'arbiter';

/** One reviewer's decision on a hit; never changed once written (the application role cannot). */
@Entity('opinion')
@Check('opinion_seat_check', oneOf('seat', ['a', 'b', 'arbiter']))
@Check('opinion_code_check', oneOf('code', OPINION_CODES))
@Check('opinion_reason_check', 'length(btrim(reason)) >= 5')
@Unique(['hitId', 'seat'])
@Unique(['hitId', 'accountId'])
export class Opinion {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('hit')
  @Column('uuid', { name: 'hit_id' })
  hitId!: string;
  @Column('text') seat!: Seat;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') code!: OpinionCode;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
