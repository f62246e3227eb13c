import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that an account sent with a key: its answer is given again when the request is repeated. */
@Entity('idempotency')
@Index('idempotency_at', ['at'])
export class IdempotentRequest {
  @PrimaryColumn('uuid') account!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') method!: string;
  @Column('text') path!: string;
  @Column('text', { name: 'body_hash' }) bodyHash!: string;
  @Column('int', { nullable: true }) status!: number | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
