import { serialize } from 'node:v8';
import type { GenotypeMap } from '@homeward/str';
import { CONFIG, type Config } from '@homeward/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import {
  type Candidate,
  type FoundHit,
  type FoundLink,
  JUDGING,
  type JudgingKind,
  type JudgingResults,
  type JudgingTasks,
  LINK_JUDGING,
  linkSettings,
  type LinkKind,
  type LinkLocusTables,
  type LinkResults,
  type LinkTasks,
  type SearchedFamily,
  type UnlistedGenotypes,
} from '@homeward/judging';
import type { KinshipPolicy } from '@homeward/policy';
import { LinkTableCache, unknownOf } from './link-table-cache.js';
import type { Assignment, LinkAssignment, SharedPolicy } from './judging.worker.js';

/** The thread's function for tasks about links. */
const LINK_TASK = 'runLinkTask' satisfies keyof typeof import('./judging.worker.js');

/** Candidates of one task: a fraction of a second, so that threads end together. */
const CANDIDATES = 32;
/** The same for pairs of persons, of which each takes tens of milliseconds, and for loci of a person's tables. */
const PAIRS = 8;
const LOCI = 8;

/**
 * Computes tables, exact likelihoods and distributions. Runs in threads (`SEARCH_THREADS`), so that
 * the event loop is free; without threads in this one.
 */
@Injectable()
export class JudgingPool implements OnModuleDestroy {
  /** Made at the first use; the API does not use it. */
  private pool: Piscina | null = null;
  private readonly shared = new WeakMap<KinshipPolicy, SharedPolicy>();
  private policies = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  /** Tables for a scan. @param unlisted genotypes they must have a value for beside the listed ones */
  tables(searched: SearchedFamily, task: JudgingTasks['tables']): Promise<JudgingResults['tables']> {
    return this.runTask('tables', searched, task);
  }

  /** The candidates that pass the policy, as hits, in their order. */
  async judge(
    searched: SearchedFamily,
    candidates: readonly Candidate[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    const tasks = chunks(candidates, CANDIDATES).map((some) =>
      this.runTask('judge', searched, { candidates: some, personsSearched }),
    );
    return (await Promise.all(tasks)).flat();
  }

  /** The hit with its alternatives: other places of the person in the family. */
  async withAlternatives(searched: SearchedFamily, hit: FoundHit): Promise<FoundHit> {
    const { log10Lr, typedRelations, evidence } = hit;
    const { perLocus } = evidence;
    const alternatives = await this.runTask('explain', searched, { log10Lr, typedRelations, perLocus });
    return { ...hit, evidence: { ...evidence, alternatives } };
  }

  /** Tables of a person's genotypes under every hypothesis of a link, in their order; those that are kept, or made. */
  async linkTables(
    policy: KinshipPolicy,
    genotypes: GenotypeMap,
    unlisted: UnlistedGenotypes,
  ): Promise<LinkLocusTables[]> {
    const cache = new LinkTableCache(linkSettings(policy));
    // What an index holds of unlisted genotypes grows meanwhile.
    const asked = Object.entries(genotypes).map(([locus, genotype]) => {
      const kept = cache.get(locus, genotype);
      const beyond = [...(unlisted[locus] ?? [])];
      return { locus, genotype, kept, beyond: kept ? unknownOf(kept, beyond) : beyond };
    });
    const missing = asked.filter(({ kept, beyond }) => !kept || beyond.length > 0);
    const tasks = chunks(missing, LOCI).map((some) =>
      this.runLinkTask('tables', policy, {
        genotypes: Object.fromEntries(some.map(({ locus, genotype }) => [locus, genotype])),
        unlisted: Object.fromEntries(some.map(({ locus, beyond }) => [locus, beyond])),
      }),
    );
    const made = new Map((await Promise.all(tasks)).flat().map((one) => [one.locus, one]));
    return asked.map(({ locus, kept, beyond }) => {
      const one = made.get(locus);
      return one ? cache.add(one, beyond, kept) : kept!.tables;
    });
  }

  /** The pairs of a person and others that pass the policy, as links, in their order. */
  async judgeLinks(
    policy: KinshipPolicy,
    high: Candidate,
    others: readonly Candidate[],
    personsCompared: number,
  ): Promise<FoundLink[]> {
    const tasks = chunks(others, PAIRS).map((some) =>
      this.runLinkTask('judge', policy, { high, others: some, personsCompared }),
    );
    return (await Promise.all(tasks)).flat();
  }

  private async runTask<Kind extends JudgingKind>(
    kind: Kind,
    searched: SearchedFamily,
    task: JudgingTasks[Kind],
  ): Promise<JudgingResults[Kind]> {
    const threads = this.threads();
    if (!threads) return JUDGING[kind](searched, task);
    const { family, policy } = searched;
    const assignment: Assignment<Kind> = { kind, task, family, policy: this.sharedPolicy(policy) };
    return (await threads.run(assignment)) as JudgingResults[Kind];
  }

  private async runLinkTask<Kind extends LinkKind>(
    kind: Kind,
    policy: KinshipPolicy,
    task: LinkTasks[Kind],
  ): Promise<LinkResults[Kind]> {
    const threads = this.threads();
    if (!threads) return LINK_JUDGING[kind](policy, task);
    const assignment: LinkAssignment<Kind> = { kind, task, policy: this.sharedPolicy(policy) };
    return (await threads.run(assignment, { name: LINK_TASK })) as LinkResults[Kind];
  }

  private threads(): Piscina | null {
    const { searchThreads: threads } = this.config;
    if (threads === 0) return null;
    return (this.pool ??= new Piscina({
      filename: new URL('./judging.worker.js', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    }));
  }

  /** About 40 kB, which each thread reads once. */
  private sharedPolicy(policy: KinshipPolicy): SharedPolicy {
    let sharedPolicy = this.shared.get(policy);
    if (!sharedPolicy) {
      const plain = serialize(policy);
      const bytes = new Uint8Array(new SharedArrayBuffer(plain.byteLength));
      bytes.set(plain);
      this.shared.set(policy, (sharedPolicy = { number: ++this.policies, bytes }));
    }
    return sharedPolicy;
  }
}

function chunks<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
