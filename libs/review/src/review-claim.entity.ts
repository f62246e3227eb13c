import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Seat } from './opinion.entity.js';

/** Who holds a seat of a hit; one account holds at most one seat of it. */
@Entity('review_claim')
@Check('review_claim_seat_check', oneOf('seat', ['a', 'b', 'arbiter']))
@Unique(['hitId', 'accountId'])
export class ReviewClaim {
  @ForeignKey('hit')
  @PrimaryColumn('uuid', { name: 'hit_id' })
  hitId!: string;
  @PrimaryColumn('text') seat!: Seat;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('timestamptz', { name: 'claimed_at', default: () => 'now()' }) claimedAt!: Date;
}
