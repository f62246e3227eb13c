import { DEFAULT_FREQUENCY_RULE } from '@homeward/kinship';
import { Audit } from '@homeward/audit';
import { newId, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { FrequencyTables } from './frequency-tables.js';
import { Policy } from './policy.entity.js';
import { NoPolicy, PolicyReasonMissing, PolicySettingRefused } from './policy.errors.js';
import { DEFAULT_SETTINGS, frequencyRuleOf, settingsProblem, type PolicySettings } from './settings.js';

export interface NewPolicy {
  readonly settings: PolicySettings;
  readonly reason: string;
}

/** The versions of the rules of comparison. */
@Injectable()
export class Policies {
  constructor(
    private readonly tables: FrequencyTables,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** @throws NoPolicy when none is in force */
  async current(tx: Tx): Promise<Policy> {
    const policy = await tx.em.findOneBy(Policy, { inForce: true });
    if (!policy) throw new NoPolicy();
    return policy;
  }

  /** One version. @throws NoPolicy */
  async version(tx: Tx, version: number): Promise<Policy> {
    const policy = await tx.em.findOneBy(Policy, { version });
    if (!policy) throw new NoPolicy();
    return policy;
  }

  /** Every version, newest first. */
  list(tx: Tx): Promise<Policy[]> {
    return tx.em.find(Policy, { order: { version: 'DESC' } });
  }

  /** @throws PolicySettingRefused, UnknownFrequencyTable */
  check(settings: PolicySettings): void {
    const problem = settingsProblem(settings);
    if (problem) throw new PolicySettingRefused(problem);
    this.tables.get(settings.frequencyTable);
  }

  /**
   * Puts a new version in force. The delta job then finds every case searched under the old one, and asks for its
   * search anew.
   * @throws PolicySettingRefused, UnknownFrequencyTable, PolicyReasonMissing
   */
  async create(tx: Tx, { settings: asked, reason }: NewPolicy): Promise<Policy> {
    // A new version always names its rule; only one from before it had a name has none.
    const settings = { ...asked, frequencyRule: asked.frequencyRule ?? DEFAULT_FREQUENCY_RULE };
    this.check(settings);
    if (reason.trim() === '') throw new PolicyReasonMissing(reason);
    // One change at a time: the second waits here and gets the next version.
    await lockPolicies(tx);
    const old = await tx.em.findOneBy(Policy, { inForce: true });
    await tx.em.update(Policy, { inForce: true }, { inForce: false });
    const policy = tx.em.create(Policy, {
      id: newId(),
      version: (old?.version ?? 0) + 1,
      settings,
      frequencyDigest: this.tables.get(settings.frequencyTable).digest,
      inForce: true,
      reason: reason.trim(),
      createdBy: tx.actor.accountId,
      createdAt: new Date(),
    });
    await tx.em.insert(Policy, policy);
    await this.audit.record(tx, {
      action: 'policy.created',
      subjectType: 'policy',
      subjectId: policy.id,
      data: { version: policy.version, settings, previous: old?.settings ?? null, reason: policy.reason },
    });
    await this.work.request(tx, 'matching.delta', 'all');
    return policy;
  }

  /**
   * When the frequency table of the policy in force has another content than it was put in force with, the same rules
   * become the next version, and everything is searched anew.
   * @returns whether they did
   */
  async renewForTable(tx: Tx): Promise<boolean> {
    await lockPolicies(tx);
    const policy = await tx.em.findOneBy(Policy, { inForce: true });
    if (!policy) return false;
    const { settings, frequencyDigest } = policy;
    const { digest } = this.tables.get(settings.frequencyTable);
    if (frequencyDigest === digest) return false;
    if (frequencyDigest === null) {
      await tx.em.update(Policy, { id: policy.id }, { frequencyDigest: digest });
      return false;
    }
    const reason = `频率表 ${settings.frequencyTable} 内容已变更 / frequency table ${settings.frequencyTable} has another content: ${short(frequencyDigest)} → ${short(digest)}`;
    await this.create(tx, { settings: { ...settings, frequencyRule: frequencyRuleOf(settings) }, reason });
    return true;
  }

  /**
   * A policy in force from before the rule for rare alleles had a name made common alleles rarer than they are, so that
   * LRs were too great. The same rules with the default one become the next version, and everything is searched anew;
   * hits of the versions before keep their number and say the rule it was computed with. A laboratory that wants the
   * old rule names it in a version of its own.
   * @returns whether they did
   */
  async renewForRule(tx: Tx): Promise<boolean> {
    await lockPolicies(tx);
    const policy = await tx.em.findOneBy(Policy, { inForce: true });
    if (!policy || policy.settings.frequencyRule !== undefined) return false;
    const reason =
      '罕见等位基因的频率规则由 rest_shared 改为 raised_alone：常见等位基因保持公布频率，似然比不再偏高 / the rule for rare alleles changes from rest_shared to raised_alone: common alleles keep their published frequency, likelihood ratios are no longer too great';
    await this.create(tx, {
      settings: { ...policy.settings, frequencyRule: DEFAULT_FREQUENCY_RULE },
      reason,
    });
    return true;
  }
}

/** One change at a time: the second waits here. */
async function lockPolicies(tx: Tx): Promise<void> {
  await tx.em.query('LOCK TABLE policy IN SHARE ROW EXCLUSIVE MODE');
}

const short = (digest: string): string => digest.slice(0, 12);

/** Stores policy version 1 in an empty database; does nothing when a policy exists. */
export async function seedDefaultPolicy(tx: Tx, overrides: Partial<PolicySettings> = {}): Promise<void> {
  const settings: PolicySettings = { ...DEFAULT_SETTINGS, ...overrides };
  const problem = settingsProblem(settings);
  if (problem) throw new PolicySettingRefused(problem);
  await tx.em.query(
    `INSERT INTO policy (id, version, settings, in_force, reason)
     SELECT $1, 1, $2, true, 'first policy' WHERE NOT EXISTS (SELECT FROM policy)`,
    [newId(), JSON.stringify(settings)],
  );
}
