import type { PolicySettings } from '@homeward/policy';
import type { EntityManager } from 'typeorm';
import { StoredShardAnswer, StoredShardQuestion } from './shard.entity.js';
import type { ShardAnswer } from './answers.js';
import type { FamilyKey, ShardMode, ShardQuestion } from './shard-question.js';

/** Channel of the notification that shards are asked something. */
export const SHARD_CHANNEL = 'homeward_shards';

/** A question is put into the queue again after this long: its jobs may be lost. */
const PUT_AGAIN_S = 5;
/** Whoever does not say for so long that they wait is gone. */
const FORSAKEN_S = 60;

export interface DealtOut {
  readonly shards: number;
  readonly stretch: number;
}

/** Stores a question and tells whoever puts it into the queue, once this commits. */
export async function insertQuestion(
  em: EntityManager,
  id: string,
  { shards, stretch }: DealtOut,
  { mode, rows, policyVersion, dryRun, families }: ShardQuestion,
): Promise<void> {
  await em.query(
    `INSERT INTO shard_question (id, shards, stretch, mode, row_from, row_to, policy_version, what_if_id, what_if_changed,
       rules, families) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      shards,
      stretch,
      mode,
      rows.from,
      rows.to,
      policyVersion,
      dryRun?.whatIfId ?? null,
      dryRun ? dryRun.rules !== null : null,
      dryRun?.rules ? JSON.stringify(dryRun.rules) : null,
      JSON.stringify(families),
    ],
  );
  await em.query(`SELECT pg_notify($1, '')`, [SHARD_CHANNEL]);
}

export type QuestionState = 'gone' | 'open' | 'answered';

/** Whether the joint answer is there; `gone` when the question was deleted. */
export async function questionState(em: EntityManager, id: string): Promise<QuestionState> {
  const [row] = await em.query<{ answered: boolean }[]>(
    `SELECT answer IS NOT NULL AS answered FROM shard_question WHERE id = $1`,
    [id],
  );
  if (!row) return 'gone';
  return row.answered ? 'answered' : 'open';
}

/** Says that somebody still waits. */
export async function keepWaiting(em: EntityManager, id: string): Promise<void> {
  await em.update(StoredShardQuestion, { id }, { waitedAt: () => 'now()' });
}

/** Deletes a question, with what was answered. @returns the joint answer; null when there was none */
export async function takeAnswer(em: EntityManager, id: string): Promise<ShardAnswer | null> {
  const [rows] = await em.query<[{ answer: ShardAnswer | null }[], number]>(
    `DELETE FROM shard_question WHERE id = $1 RETURNING answer`,
    [id],
  );
  return rows[0]?.answer ?? null;
}

/** A question that is to be put into the queue. */
export interface PutQuestion {
  readonly id: string;
  readonly shards: number;
  /** How many families it is about. */
  readonly families: number;
}

/** Unanswered questions that nobody put into the queue lately; from now on the caller did. Forsaken ones are deleted. */
export async function questionsToPut(em: EntityManager): Promise<PutQuestion[]> {
  await em.query(`DELETE FROM shard_question WHERE id IN (
    SELECT id FROM shard_question WHERE waited_at < now() - make_interval(secs => ${FORSAKEN_S}) FOR UPDATE SKIP LOCKED)`);
  const [rows] = await em.query<[PutQuestion[], number]>(
    `UPDATE shard_question SET put_at = now() WHERE id IN (
       SELECT id FROM shard_question
        WHERE answer IS NULL AND (put_at IS NULL OR put_at < now() - make_interval(secs => ${PUT_AGAIN_S}))
        ORDER BY asked_at LIMIT 100 FOR UPDATE SKIP LOCKED)
     RETURNING id, shards, jsonb_array_length(families) AS families`,
  );
  return rows;
}

interface QuestionRow extends DealtOut {
  readonly mode: ShardMode;
  readonly from: number;
  readonly to: number;
  readonly policyVersion: number;
  readonly whatIfId: string | null;
  readonly rules: PolicySettings | null;
  readonly families: FamilyKey[];
}

/** A question that the shard has not answered; null when it has, or nobody asks any more. */
export async function unansweredQuestion(
  em: EntityManager,
  id: string,
  shard: number,
): Promise<(ShardQuestion & DealtOut) | null> {
  const [row] = await em.query<QuestionRow[]>(
    `SELECT shards, stretch, mode, row_from::float8 AS "from", row_to::float8 AS "to", policy_version AS "policyVersion",
            what_if_id AS "whatIfId", rules, families
       FROM shard_question q
      WHERE id = $1 AND answer IS NULL
        AND NOT EXISTS (SELECT FROM shard_answer a WHERE a.question_id = q.id AND a.shard = $2)`,
    [id, shard],
  );
  if (!row) return null;
  const { from, to, whatIfId, rules, ...rest } = row;
  return { ...rest, rows: { from, to }, dryRun: whatIfId === null ? null : { whatIfId, rules } };
}

/** Stores a shard's answer, once, when somebody still waits for it. */
export async function storeAnswer(
  em: EntityManager,
  id: string,
  shard: number,
  answer: ShardAnswer,
): Promise<void> {
  await em.query(
    `INSERT INTO shard_answer (question_id, shard, answer)
     SELECT id, $2, $3 FROM shard_question WHERE id = $1 AND answer IS NULL FOR KEY SHARE
     ON CONFLICT DO NOTHING`,
    [id, shard, JSON.stringify(answer)],
  );
}

/** The answers of every shard, the question being held; null when one is missing, or the joint answer is there. */
export async function allAnswers(em: EntityManager, id: string): Promise<ShardAnswer[] | null> {
  const [question] = await em.query<{ shards: number }[]>(
    `SELECT shards FROM shard_question WHERE id = $1 AND answer IS NULL FOR UPDATE`,
    [id],
  );
  if (!question) return null;
  const rows = await em.find(StoredShardAnswer, { where: { questionId: id }, order: { shard: 'ASC' } });
  return rows.length === question.shards ? rows.map(({ answer }) => answer as ShardAnswer) : null;
}

/** Stores the joint answer in place of those of the shards. */
export async function storeJoined(em: EntityManager, id: string, answer: ShardAnswer): Promise<void> {
  await em.query(`UPDATE shard_question SET answer = $2 WHERE id = $1`, [id, JSON.stringify(answer)]);
  await em.delete(StoredShardAnswer, { questionId: id });
}

/** A shard that has not answered, and how many workers hold it. */
export interface MissingShard {
  readonly shard: number;
  readonly workers: number;
}

/** Shards of the question without an answer, each with its workers seen in the last `liveS` seconds. */
export async function missingShards(em: EntityManager, id: string, liveS: number): Promise<MissingShard[]> {
  return em.query<MissingShard[]>(
    `SELECT shard, (SELECT count(*)::int FROM shard_worker w WHERE w.shard = s.shard AND w.shards = q.shards
              AND w.seen_at > now() - make_interval(secs => $2)) AS workers
       FROM shard_question q CROSS JOIN generate_series(1, q.shards) AS s(shard)
      WHERE q.id = $1 AND NOT EXISTS (SELECT FROM shard_answer a WHERE a.question_id = q.id AND a.shard = s.shard)
      ORDER BY shard`,
    [id, liveS],
  );
}
