import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A search that every shard answers; deleted with its answers by the process that asked. */
@Entity('shard_question')
@Check('shard_question_shards_check', 'shards > 1')
@Check('shard_question_mode_check', oneOf('mode', ['scan', 'screen', 'fresh', 'before']))
@Check('shard_question_check', 'row_to >= row_from')
@Check('shard_question_check1', '(what_if_id IS NULL) = (what_if_changed IS NULL)')
@Check('shard_question_check2', '(rules IS NOT NULL) = COALESCE(what_if_changed, false)')
export class StoredShardQuestion {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') shards!: number;
  @Column('int') stretch!: number;
  @Column('text') mode!: string;
  @Column('bigint', { name: 'row_from' }) rowFrom!: string;
  @Column('bigint', { name: 'row_to' }) rowTo!: string;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version' })
  policyVersion!: number;
  @Column('uuid', { name: 'what_if_id', nullable: true }) whatIfId!: string | null;
  @Column('boolean', { name: 'what_if_changed', nullable: true }) whatIfChanged!: boolean | null;
  @Column('jsonb') families!: unknown;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  @Column('timestamptz', { name: 'waited_at', default: () => 'now()' }) waitedAt!: Date;
  @Column('timestamptz', { name: 'put_at', nullable: true }) putAt!: Date | null;
  @Column('jsonb', { nullable: true }) answer!: unknown;
  @Column('jsonb', { nullable: true }) rules!: unknown;
}

/** What one shard found. */
@Entity('shard_answer')
export class StoredShardAnswer {
  @ForeignKey('shard_question', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId!: string;
  @PrimaryColumn('int') shard!: number;
  @Column('jsonb') answer!: unknown;
}

/** A worker that runs, and the shard that it holds. */
@Entity('shard_worker')
export class ShardWorker {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') shard!: number;
  @Column('int') shards!: number;
  @Column('int') stretch!: number;
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) seenAt!: Date;
}
