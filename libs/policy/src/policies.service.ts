import { Audit } from '@homeward/audit';
import { newId, Work, type Bilingual, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { FrequencyTables } from './frequency-tables.js';
import { Policy } from './policy.entity.js';
import { NoPolicy, PolicyReasonMissing, PolicySettingRefused } from './policy.errors.js';
import {
  DEFAULT_ITEM_TYPING_ERROR,
  DEFAULT_SETTINGS,
  namingRules,
  settingsProblem,
  type PolicySettings,
} from './settings.js';

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
   * search again.
   * @throws PolicySettingRefused, UnknownFrequencyTable, PolicyReasonMissing
   */
  async create(tx: Tx, { settings: asked, reason }: NewPolicy): Promise<Policy> {
    const settings = namingRules(asked);
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
   * When the policy in force was put in force with another content of its frequency table, or has no word for a rule
   * that has come since, the same rules become the next version with the defaults of the new ones, and everything is
   * searched again. Hits of the versions before keep their number and say the rules it was computed with. A laboratory
   * that wants an old rule creates a version that names it.
   *
   * A content that was in force before does not return automatically: in a rolling release workers of both releases
   * start in any order, and only the one whose content is new makes a version (`tableReplaced` says it to the other).
   * @returns why they did; empty when nothing had to be
   */
  async renew(tx: Tx): Promise<readonly Bilingual[]> {
    await lockPolicies(tx);
    const policy = await tx.em.findOneBy(Policy, { inForce: true });
    if (!policy) return [];
    const { settings, frequencyDigest } = policy;
    const { digest } = this.tables.get(settings.frequencyTable);
    if (frequencyDigest === null) await tx.em.update(Policy, { id: policy.id }, { frequencyDigest: digest });
    const reasons = [
      ...(frequencyDigest !== null &&
      frequencyDigest !== digest &&
      (await wasInForce(tx, settings.frequencyTable, digest)) === null
        ? [tableDiffers(settings.frequencyTable, frequencyDigest, digest)]
        : []),
      ...NEW_RULES.filter(({ field }) => settings[field] === undefined).map(({ reason }) => reason),
    ];
    if (reasons.length === 0) return [];
    const said = (locale: keyof Bilingual): string => reasons.map((reason) => reason[locale]).join('; ');
    await this.create(tx, { settings, reason: `${said('zh')} / ${said('en')}` });
    return reasons;
  }

  /**
   * Whether another release replaced the content of the frequency table that this process has. Searches wait for that
   * release then (`FrequencyTableDiffers`); a person who wants this content back makes a policy version.
   */
  async tableReplaced(tx: Tx): Promise<TableReplaced | null> {
    const policy = await tx.em.findOneBy(Policy, { inForce: true });
    if (!policy) return null;
    const { frequencyTable: table } = policy.settings;
    const { digest } = this.tables.get(table);
    if (policy.frequencyDigest === null || policy.frequencyDigest === digest) return null;
    const before = await wasInForce(tx, table, digest);
    return before === null ? null : { table, before, version: policy.version };
  }
}

/** The content that this process has was in force with version `before`; version `version` has another. */
export interface TableReplaced {
  readonly table: string;
  readonly before: number;
  readonly version: number;
}

/** The last version that had this content of the table and is not in force any more. */
async function wasInForce(tx: Tx, table: string, digest: string): Promise<number | null> {
  const [row] = await tx.em.query<{ version: number | null }[]>(
    `SELECT max(version) AS version FROM policy
      WHERE NOT in_force AND frequency_digest = $1 AND settings->>'frequencyTable' = $2`,
    [digest, table],
  );
  return row?.version ?? null;
}

/** The rules that came after the first versions, as a version without them counted, and why the default is better. */
const NEW_RULES: readonly { readonly field: keyof PolicySettings; readonly reason: Bilingual }[] = [
  {
    field: 'frequencyRule',
    reason: {
      zh: '罕见等位基因的频率规则由 rest_shared 改为 raised_alone：常见等位基因保持公布频率，似然比不再偏高',
      en: 'the rule for rare alleles changes from rest_shared to raised_alone: common alleles keep their published frequency, likelihood ratios are no longer too great',
    },
  },
  {
    field: 'itemTypingError',
    reason: {
      zh: `失踪人遗留物品的分型错误率由 0 改为 ${String(DEFAULT_ITEM_TYPING_ERROR)}：一个基因座的分型差错不再使本人被漏掉`,
      en: `the typing error of belongings changes from 0 to ${String(DEFAULT_ITEM_TYPING_ERROR)}: one wrong locus no longer hides the person`,
    },
  },
];

function tableDiffers(name: string, before: string, now: string): Bilingual {
  const digests = `${short(before)} → ${short(now)}`;
  return {
    zh: `频率表 ${name} 内容已变更：${digests}`,
    en: `frequency table ${name} has another content: ${digests}`,
  };
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
     SELECT $1, 1, $2, true, '初始策略 first policy' WHERE NOT EXISTS (SELECT FROM policy)`,
    [newId(), JSON.stringify(settings)],
  );
}
