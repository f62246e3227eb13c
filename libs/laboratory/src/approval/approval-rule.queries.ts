import { firstOf } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ApprovalRule } from './approval-rule.js';
import type { ApprovalRuleRow } from './approval-rule.entity.js';

/** In SQL, the number of the rule in force. */
export const RULE_IN_FORCE = '(SELECT max(rule_version) FROM approval_rule)';

/** The rule in force; there is one from the migration on. */
export async function ruleInForce(em: EntityManager): Promise<ApprovalRule> {
  const rows = await em.query<ApprovalRule[]>(
    `SELECT rule_version AS version, decides FROM approval_rule WHERE rule_version = ${RULE_IN_FORCE}`,
  );
  return firstOf(rows);
}

/** Holds the first version, so that versions come into force one after the other. */
export async function lockApprovalRules(em: EntityManager): Promise<void> {
  await em.query('SELECT id FROM approval_rule WHERE rule_version = 1 FOR UPDATE');
}

/** A version, or a proposal, with the names of the accounts. */
export interface ApprovalRuleView extends ApprovalRuleRow {
  readonly proposedByName: string | null;
  readonly decidedByName: string | null;
}

/** All versions and proposals, newest first: some in a year. */
export function approvalRuleViews(em: EntityManager, id: string | null): Promise<ApprovalRuleView[]> {
  return em.query<ApprovalRuleView[]>(
    `SELECT r.id, r.rule_version AS "ruleVersion", r.status, r.decides, r.reason, r.base_version AS "baseVersion",
            r.proposed_by AS "proposedBy", r.proposed_at AS "proposedAt", r.decided_by AS "decidedBy", r.decided_at AS "decidedAt",
            r.decision_reason AS "decisionReason", r.version,
            proposer.display_name AS "proposedByName", decider.display_name AS "decidedByName"
       FROM approval_rule r
       LEFT JOIN account proposer ON proposer.id = r.proposed_by
       LEFT JOIN account decider ON decider.id = r.decided_by
      WHERE $1::uuid IS NULL OR r.id = $1
      ORDER BY r.proposed_at DESC, r.id DESC`,
    [id],
  );
}
