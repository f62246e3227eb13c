import type { EntityManager } from 'typeorm';
import type { RecipientChange } from './recipient-change.entity.js';

/** A change with the names of the accounts. */
export interface RecipientChangeView extends RecipientChange {
  readonly proposedByName: string;
  readonly decidedByName: string | null;
}

/** All changes, the newest first: some in a year. Or the one with an id. */
export function recipientChangeViews(em: EntityManager, id: string | null): Promise<RecipientChangeView[]> {
  return em.query<RecipientChangeView[]>(
    `SELECT c.id, c.recipient_id AS "recipientId", c.status, c.before, c.proposed, c.reason, c.base_version AS "baseVersion",
            c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt",
            c.decision_reason AS "decisionReason", c.version,
            proposer.display_name AS "proposedByName", decider.display_name AS "decidedByName"
       FROM exchange_recipient_change c JOIN account proposer ON proposer.id = c.proposed_by
       LEFT JOIN account decider ON decider.id = c.decided_by
      WHERE $1::uuid IS NULL OR c.id = $1
      ORDER BY c.proposed_at DESC, c.id DESC`,
    [id],
  );
}

/** Recipients change one after the other: two changes at once give no two of them one code. They stay readable. */
export async function lockRecipients(em: EntityManager): Promise<void> {
  await em.query('LOCK TABLE exchange_recipient IN SHARE ROW EXCLUSIVE MODE');
}
