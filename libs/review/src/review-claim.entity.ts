import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Seat } from './opinion.entity.js';

/** Who holds a seat of a hit; one account holds at most one seat of it. */
@Entity('review_claim')
export class ReviewClaim {
  @PrimaryColumn('uuid', { name: 'hit_id' }) hitId!: string;
  @PrimaryColumn('text') seat!: Seat;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'claimed_at', default: () => 'now()' }) claimedAt!: Date;
}
