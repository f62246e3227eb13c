import { familyOf, SPECIMEN_OPEN, specimensOfDonors, type FamilyMember } from '@homeward/intake';
import type { Relation } from '@homeward/kinship';
import { commonLoci, panelsByUse, Profiles, Vocabularies } from '@homeward/laboratory';
import { CONFIG, NotFound, type Config, type Tx } from '@homeward/platform';
import type { Panel } from '@homeward/str';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { KinshipPolicies, Policies, frequencyRuleOf } from '@homeward/policy';
import { personsNumbered } from '@homeward/searching';
import { ProspectCache } from './prospect-cache.js';
import { prospectFigures } from './prospect-figures.js';
import type { FamilyProspect, ProspectFigures, ProspectInput } from './prospect.types.js';

/** The size of database that is planned for. */
const PLANNED_PERSONS = 10_000_000;
/** Kits with fewer loci of the frequency table are not used to type families. */
const USABLE_LOCI = 20;
/** For the whole process: figures of equal questions are equal. */
const FIGURES = new ProspectCache();
/** What the laboratory types with changes rarely. */
const LOCI_KNOWN_MS = 10 * 60_000;
const THREAD_IDLE_MS = 60_000;

interface Typing {
  readonly panel: string | null;
  readonly loci: readonly string[];
}

/**
 * What a family may hope for with the relatives it has, and with one more. The figures are means over the genotypes
 * that such a family may have: they depend on the relations, the kit and the policy, not on typings.
 */
@Injectable()
export class Prospects implements OnModuleDestroy {
  private pool: Piscina | null = null;
  private typing: { readonly table: string; readonly until: number; readonly value: Typing } | null = null;

  constructor(
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly profiles: Profiles,
    private readonly vocabularies: Vocabularies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  /**
   * Everything that must be read, in the caller's transaction; the figures themselves are computed after it.
   * @returns null for a family with belongings of the missing person, which are compared directly
   * @throws NotFound also for a case outside the actor's scope; NoPolicy
   */
  async ofCase(tx: Tx, caseId: string): Promise<(() => Promise<FamilyProspect>) | null> {
    const family = await familyOf(tx.em, caseId);
    if (!family) throw new NotFound('case', caseId);
    const counted = await this.counted(tx, family.members);
    if (counted.includes('self')) return null;
    const current = await this.policies.current(tx);
    const policy = this.kinship.of(current);
    const persons = Math.max(await personsNumbered(tx.em), PLANNED_PERSONS);
    const { panel, loci } = await this.typingOf(tx, policy.rules.frequencyTable, [
      ...policy.settings.frequencies.loci.keys(),
    ]);
    const question: ProspectInput = { counted, settings: policy.settings, loci, persons };
    // What the figures depend on, so that a policy which changes other rules needs none anew. Two digits: nor does every
    // new person.
    const statistics = { ...policy.settings, frequencies: current.frequencyDigest ?? current.id };
    const key = JSON.stringify([counted, statistics, loci, persons.toPrecision(2)]);
    return async () => ({
      ...(await FIGURES.get(key, () => this.compute(question))),
      ...{ counted, persons, loci: loci.length, panel, policyVersion: policy.version },
      frequencyTable: policy.rules.frequencyTable,
      frequencyRule: frequencyRuleOf(policy.rules),
    });
  }

  /** Relations of the members who have consented and are typed, or whose sample is on its way; sorted. Who stands only in a drawing is not counted. */
  private async counted(tx: Tx, all: readonly FamilyMember[]): Promise<Relation[]> {
    const members = all.filter(({ consented }) => consented);
    const ids = members.map(({ donorId }) => donorId);
    const profiles = await this.profiles.current(tx, ids);
    const sampled = new Set(
      (await specimensOfDonors(tx.em, ids))
        .filter(({ status }) => SPECIMEN_OPEN.includes(status))
        .map((one) => one.donorId),
    );
    return members
      .filter(({ donorId }) => profiles.has(donorId) || sampled.has(donorId))
      .flatMap(({ relation }) => (relation === 'other_relative' ? [] : [relation]))
      .sort();
  }

  /** The kit used most; before anything is typed the smallest usable one; else what most profiles have. */
  private async typingOf(tx: Tx, table: string, known: readonly string[]): Promise<Typing> {
    if (this.typing?.table === table && performance.now() < this.typing.until) return this.typing.value;
    const vocabulary = await this.vocabularies.current(tx);
    const inTable = (loci: readonly string[]): string[] =>
      loci.filter((locus) => known.includes(locus) && vocabulary.isAutosomal(locus));
    const kit = ({ name, loci }: Panel): Typing => ({
      panel: name,
      loci: inTable(loci.map((locus) => locus.name)),
    });
    const used = (await panelsByUse(tx.em)).flatMap((name) => vocabulary.panels.find(name) ?? []);
    const usable = (kits: readonly Panel[]): Typing[] =>
      kits.map(kit).filter(({ loci }) => loci.length >= USABLE_LOCI);
    const common = inTable(await commonLoci(tx.em));
    const value =
      usable(used)[0] ??
      (common.length >= USABLE_LOCI ? { panel: null, loci: common } : undefined) ??
      usable(vocabulary.listPanels()).sort((a, b) => a.loci.length - b.loci.length)[0] ??
      ({ panel: null, loci: inTable(known) } satisfies Typing);
    this.typing = { table, until: performance.now() + LOCI_KNOWN_MS, value };
    return value;
  }

  private compute(question: ProspectInput): Promise<ProspectFigures> {
    // Without threads, as in tests of the sources, which a thread cannot load.
    if (this.config.searchThreads === 0) return Promise.resolve(prospectFigures(question));
    this.pool ??= new Piscina({
      filename: new URL('./prospect.worker.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: THREAD_IDLE_MS,
    });
    return this.pool.run(question) as Promise<ProspectFigures>;
  }
}
