import { DomainError } from '@homeward/platform';
import type { ApprovalDecider } from './approval-rule.js';

const WORDS: Readonly<Record<ApprovalDecider, { readonly zh: string; readonly en: string }>> = {
  lead: { zh: '由实验室负责人审批', en: 'a laboratory lead decides' },
  second_person: { zh: '由上传者以外的任何分析员或负责人审批', en: 'any second person decides' },
};

/** The rule in force leaves the decision about a batch to the laboratory lead. */
export class LeadDecidesBatch extends DomainError {
  readonly code = 'laboratory.lead_decides_batch';
  readonly kind = 'forbidden';
  constructor(number: string, rule: number) {
    super(
      {
        zh: `批次 ${number} 须由实验室负责人审批（审批规则版本 ${rule}）`,
        en: `A laboratory lead decides about the batch ${number} (approval rule, version ${rule})`,
      },
      'role',
      null,
    );
  }
}

/** The rule that is proposed is in force already. */
export class ApprovalRuleUnchanged extends DomainError {
  readonly code = 'laboratory.approval_rule_unchanged';
  readonly kind = 'conflict';
  constructor(decides: ApprovalDecider, version: number) {
    super(
      {
        zh: `现行规则（版本 ${version}）已是“${WORDS[decides].zh}”`,
        en: `The rule in force (version ${version}) is "${WORDS[decides].en}" already`,
      },
      'decides',
      decides,
    );
  }
}

/** Another version came into force since the proposal was made. */
export class ApprovalRuleChanged extends DomainError {
  readonly code = 'laboratory.approval_rule_changed';
  readonly kind = 'conflict';
  constructor(base: number | null, current: number) {
    super(
      {
        zh: `审批规则现为版本 ${current}，而本次提议基于版本 ${base ?? '–'}；请按现行版本重新提出`,
        en: `The approval rule is at version ${current} now, and this proposal was made on version ${base ?? '–'}; propose it again`,
      },
      'baseVersion',
      base === null ? null : String(base),
    );
  }
}

/** Four eyes: nobody decides about the rule that they proposed. */
export class OwnApprovalRule extends DomainError {
  readonly code = 'laboratory.own_approval_rule';
  readonly kind = 'forbidden';
  constructor() {
    super(
      {
        zh: '这条审批规则是您本人提出的，必须由另一位实验室负责人决定',
        en: 'You proposed this approval rule yourself; another laboratory lead decides about it',
      },
      'proposedBy',
      null,
    );
  }
}

export class NotOwnApprovalRule extends DomainError {
  readonly code = 'laboratory.not_own_approval_rule';
  readonly kind = 'forbidden';
  constructor() {
    super(
      { zh: '审批规则的提议只能由提出人撤回', en: 'Only who proposed an approval rule takes it back' },
      'proposedBy',
      null,
    );
  }
}
