import type { DeclaredRelation } from '@homeward/intake';
import { stateList, type PageRequest, rowsToFetch } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { Exchange } from './exchange.entity.js';
import type { AnswerResult, ItemStatus, SentState } from './exchange.kinds.js';
import type { ExchangeStatus } from './exchange.states.js';
import { SENT_STATE } from './item-state.js';

/** A request with the names of its recipient and of the accounts, and what was answered. */
export interface ExchangeView extends Exchange {
  readonly recipientZh: string;
  readonly recipientEn: string;
  readonly requestedByName: string;
  readonly decidedByName: string | null;
  readonly withdrawnByName: string | null;
  readonly answers: number;
  /** Possible matches and matches that nobody has dealt with. */
  readonly answersWaiting: number;
}

interface Names {
  readonly id: string;
  readonly recipientZh: string;
  readonly recipientEn: string;
  readonly requestedByName: string;
  readonly decidedByName: string | null;
  readonly withdrawnByName: string | null;
  readonly answers: number;
  readonly answersWaiting: number;
}

/** Requests with names, in the order in which they are given. */
export async function exchangeViews(em: EntityManager, rows: readonly Exchange[]): Promise<ExchangeView[]> {
  const found = await em.query<Names[]>(
    `SELECT e.id, r.name_zh AS "recipientZh", r.name_en AS "recipientEn", asked.display_name AS "requestedByName",
            decided.display_name AS "decidedByName", ended.display_name AS "withdrawnByName",
            coalesce(said.answers, 0)::int AS answers, coalesce(said.waiting, 0)::int AS "answersWaiting"
       FROM exchange e JOIN exchange_recipient r ON r.id = e.recipient_id
       JOIN account asked ON asked.id = e.requested_by
       LEFT JOIN account decided ON decided.id = e.decided_by
       LEFT JOIN account ended ON ended.id = e.withdrawn_by
       LEFT JOIN LATERAL (SELECT count(*) AS answers, count(*) FILTER (WHERE a.noted_at IS NULL AND a.result <> 'no_match') AS waiting
                            FROM exchange_answer a WHERE a.exchange_id = e.id) AS said ON true
      WHERE e.id = ANY($1::uuid[])`,
    [rows.map(({ id }) => id)],
  );
  const names = new Map(found.map((row) => [row.id, row]));
  return rows.map((row) => Object.assign(row, names.get(row.id)!));
}

/** One profile of a request, without genotypes. */
export interface ItemView {
  readonly id: string;
  readonly place: number;
  readonly identifier: string;
  readonly family: string | null;
  readonly donorId: string;
  readonly donorCode: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly relation: DeclaredRelation | null;
  readonly status: ItemStatus;
  readonly revision: number | null;
  /** What the version that was sent is today; null where none was. */
  readonly state: SentState | null;
  /** The newest answer. */
  readonly result: AnswerResult | null;
}

export interface ItemFilter extends PageRequest {
  /** Only those that are no longer what was sent. */
  readonly changed?: boolean | undefined;
}

/** The list of a request, by place; the cursor is the place. */
export function itemViews(em: EntityManager, exchangeId: string, filter: ItemFilter): Promise<ItemView[]> {
  return em.query<ItemView[]>(
    `SELECT item.id, item.place, item.identifier, item.family, item.donor_id AS "donorId", d.code AS "donorCode",
            item.case_id AS "caseId", c.number AS "caseNumber", item.relation, item.status, p.revision, ${SENT_STATE} AS state,
            (SELECT a.result FROM exchange_answer a WHERE a.item_id = item.id ORDER BY a.answered_on DESC, a.id DESC LIMIT 1) AS result
       FROM exchange_item item JOIN donor d ON d.id = item.donor_id
       LEFT JOIN missing_case c ON c.id = item.case_id
       LEFT JOIN profile p ON p.id = item.profile_id
      WHERE item.exchange_id = $1 AND item.place > $2
        AND ($4::bool IS NOT TRUE OR ${SENT_STATE} <> 'in_force')
      ORDER BY item.place LIMIT $3`,
    [exchangeId, Number(filter.after ?? 0), rowsToFetch(filter), filter.changed ?? false],
  );
}

/** Where a donor's profile went. */
export interface SentView {
  readonly exchangeId: string;
  readonly number: string;
  readonly status: ExchangeStatus;
  readonly recipientZh: string;
  readonly recipientEn: string;
  readonly identifier: string;
  readonly revision: number;
  readonly state: SentState;
  readonly producedAt: Date;
  readonly deliveredAt: Date | null;
  readonly result: AnswerResult | null;
}

const LEFT: readonly ExchangeStatus[] = ['produced', 'delivered', 'withdrawn'];

/** Files in which a donor's profile is or was, the newest first. */
export function sendingsOf(em: EntityManager, donorId: string): Promise<SentView[]> {
  return em.query<SentView[]>(
    `SELECT e.id AS "exchangeId", e.number, e.status, r.name_zh AS "recipientZh", r.name_en AS "recipientEn", item.identifier,
            p.revision, ${SENT_STATE} AS state, e.produced_at AS "producedAt", e.delivered_at AS "deliveredAt",
            (SELECT a.result FROM exchange_answer a WHERE a.item_id = item.id ORDER BY a.answered_on DESC, a.id DESC LIMIT 1) AS result
       FROM exchange_item item JOIN exchange e ON e.id = item.exchange_id
       JOIN donor d ON d.id = item.donor_id
       JOIN exchange_recipient r ON r.id = e.recipient_id
       JOIN profile p ON p.id = item.profile_id
      WHERE item.donor_id = $1 AND item.status = 'sent' AND e.status IN ${stateList(LEFT)} AND e.produced_at IS NOT NULL
      ORDER BY e.id DESC`,
    [donorId],
  );
}
