import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Requests of one sort from one sender in the current minute, counted for all processes; unlogged. */
@Entity('rate_limit')
export class RateLimit {
  /** Name of the limit and keyed hash of the sender. */
  @PrimaryColumn('text') key!: string;
  @Column('int', { default: 0 }) points!: number;
  /** End of the minute, milliseconds since 1970; named by rate-limiter-flexible, which writes the table. */
  @Column('bigint', { nullable: true }) expire!: string | null;
}
