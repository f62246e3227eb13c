import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: how far the change feed is read, how many persons are numbered, compared and killed. */
@Entity('matching_state')
@Check('matching_state_id_check', 'id = 1')
@Check('matching_state_check', '(delta_cursor >= 0) AND (delta_cursor <= head)')
@Check('matching_state_check1', '(kills >= 0) AND (kills <= head)')
export class MatchingStateRow {
  @PrimaryColumn('int') id!: number;
  @Column('bigint', { name: 'feed_id' }) feedId!: string;
  @Column('bigint') head!: string;
  @Column('bigint', { name: 'delta_cursor' }) deltaCursor!: string;
  @Column('bigint') kills!: string;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'proved_at', nullable: true }) provedAt!: Date | null;
}
