import type { PolicySettings } from '@homeward/policy';
import type { EntityManager } from 'typeorm';
import { StoredShardAnswer, StoredShardQuestion } from './shard.entity.js';
import type { ShardAnswer } from './answers.js';
import type { FamilyKey, ShardMode, ShardRequest } from './shard-request.js';

/** Notification channel for requests to the shards. */
export const SHARD_CHANNEL = 'homeward_shards';

/** A request is queued again after this long: its jobs may be lost. */
const ENQUEUE_AGAIN_S = 5;
/** A requester that has not reported for so long is gone. */
const ABANDONED_S = 60;

export interface IndexDivision {
  readonly shards: number;
  readonly stretch: number;
}

/** Stores a request, and notifies the relay when the transaction commits. */
export async function insertRequest(
  em: EntityManager,
  id: string,
  { shards, stretch }: IndexDivision,
  { mode, rows, policyVersion, dryRun, families }: ShardRequest,
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

export type RequestState = 'gone' | 'open' | 'answered';

/** Whether the joint answer is there; `gone` when the question was deleted. */
export async function requestState(em: EntityManager, id: string): Promise<RequestState> {
  const [row] = await em.query<{ answered: boolean }[]>(
    `SELECT answer IS NOT NULL AS answered FROM shard_question WHERE id = $1`,
    [id],
  );
  if (!row) return 'gone';
  return row.answered ? 'answered' : 'open';
}

/** Records that the requester still waits. */
export async function recordWaiting(em: EntityManager, id: string): Promise<void> {
  await em.update(StoredShardQuestion, { id }, { waitedAt: () => 'now()' });
}

/** Deletes a request with its answers. @returns the joint answer; null when there was none */
export async function takeAnswer(em: EntityManager, id: string): Promise<ShardAnswer | null> {
  const [rows] = await em.query<[{ answer: ShardAnswer | null }[], number]>(
    `DELETE FROM shard_question WHERE id = $1 RETURNING answer`,
    [id],
  );
  return rows[0]?.answer ?? null;
}

/** A request that is to be queued. */
export interface RequestToEnqueue {
  readonly id: string;
  readonly shards: number;
  /** Number of its families. */
  readonly families: number;
}

/** Unanswered requests that were not queued recently, marked as queued now. Deletes abandoned requests. */
export async function requestsToEnqueue(em: EntityManager): Promise<RequestToEnqueue[]> {
  await em.query(`DELETE FROM shard_question WHERE id IN (
    SELECT id FROM shard_question WHERE waited_at < now() - make_interval(secs => ${ABANDONED_S}) FOR UPDATE SKIP LOCKED)`);
  const [rows] = await em.query<[RequestToEnqueue[], number]>(
    `UPDATE shard_question SET put_at = now() WHERE id IN (
       SELECT id FROM shard_question
        WHERE answer IS NULL AND (put_at IS NULL OR put_at < now() - make_interval(secs => ${ENQUEUE_AGAIN_S}))
        ORDER BY asked_at LIMIT 100 FOR UPDATE SKIP LOCKED)
     RETURNING id, shards, jsonb_array_length(families) AS families`,
  );
  return rows;
}

interface RequestRow extends IndexDivision {
  readonly mode: ShardMode;
  readonly from: number;
  readonly to: number;
  readonly policyVersion: number;
  readonly whatIfId: string | null;
  readonly rules: PolicySettings | null;
  readonly families: FamilyKey[];
}

/** A request that the shard has not answered; null when it is answered or gone. */
export async function unansweredRequest(
  em: EntityManager,
  id: string,
  shard: number,
): Promise<(ShardRequest & IndexDivision) | null> {
  const [row] = await em.query<RequestRow[]>(
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

/** Stores a shard's answer once, if the request still exists. */
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

/** Locks the request. @returns the answers of all shards; null when one is missing, or the joint answer exists */
export async function allAnswers(em: EntityManager, id: string): Promise<ShardAnswer[] | null> {
  const [request] = await em.query<{ shards: number }[]>(
    `SELECT shards FROM shard_question WHERE id = $1 AND answer IS NULL FOR UPDATE`,
    [id],
  );
  if (!request) return null;
  const rows = await em.find(StoredShardAnswer, { where: { questionId: id }, order: { shard: 'ASC' } });
  return rows.length === request.shards ? rows.map(({ answer }) => answer as ShardAnswer) : null;
}

/** Stores the joint answer and deletes those of the shards. */
export async function storeJoinedAnswer(em: EntityManager, id: string, answer: ShardAnswer): Promise<void> {
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
