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
  type LinkKind,
  type LinkLocusTables,
  type LinkResults,
  type LinkTasks,
  type Question,
  type UnlistedGenotypes,
} from '@homeward/judging';
import type { KinshipPolicy } from '@homeward/policy';
import type { Assignment, LinkAssignment, SharedPolicy } from './judging.worker.js';

/** Candidates of one task: a fraction of a second, so that threads end together. */
const CANDIDATES = 32;
/** The same for pairs of persons, of which each takes tens of milliseconds, and for loci of a person's tables. */
const PAIRS = 8;
const LOCI = 8;

/**
 * Computes what takes milliseconds: tables, exact likelihoods, distributions. In threads (`SEARCH_THREADS`), so that
 * the event loop goes on; with none here.
 */
@Injectable()
export class Judges implements OnModuleDestroy {
  /** Made at the first use: the API never uses it. */
  private pool: Piscina | null = null;
  private readonly shared = new WeakMap<KinshipPolicy, SharedPolicy>();
  private policies = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  /** Tables for a scan. @param unlisted genotypes they must have a value for beside the listed ones */
  tables(question: Question, task: JudgingTasks['tables']): Promise<JudgingResults['tables']> {
    return this.do('tables', question, task);
  }

  /** Those candidates who pass the policy, in their order. */
  async judge(
    question: Question,
    candidates: readonly Candidate[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    const tasks = stretches(candidates, CANDIDATES).map((some) =>
      this.do('judge', question, { candidates: some, personsSearched }),
    );
    return (await Promise.all(tasks)).flat();
  }

  /** The hit with the other places that its person may have in the family. */
  async explained(question: Question, hit: FoundHit): Promise<FoundHit> {
    const { log10Lr, typedRelations, evidence } = hit;
    const { perLocus } = evidence;
    const alternatives = await this.do('explain', question, { log10Lr, typedRelations, perLocus });
    return { ...hit, evidence: { ...evidence, alternatives } };
  }

  /** Tables of a person's genotypes under every hypothesis of a link, in their order. */
  async linkTables(
    policy: KinshipPolicy,
    genotypes: GenotypeMap,
    unlisted: UnlistedGenotypes,
  ): Promise<LinkLocusTables[]> {
    const tasks = stretches(Object.entries(genotypes), LOCI).map((some) => {
      const beyond = some.flatMap(([locus]) => (unlisted[locus] ? [[locus, unlisted[locus]] as const] : []));
      const task = { genotypes: Object.fromEntries(some), unlisted: Object.fromEntries(beyond) };
      return this.doLinks('tables', policy, task);
    });
    return (await Promise.all(tasks)).flat();
  }

  /** Those pairs of a person and others that pass the policy, in their order. */
  async links(
    policy: KinshipPolicy,
    high: Candidate,
    others: readonly Candidate[],
    personsCompared: number,
  ): Promise<FoundLink[]> {
    const tasks = stretches(others, PAIRS).map((some) =>
      this.doLinks('judge', policy, { high, others: some, personsCompared }),
    );
    return (await Promise.all(tasks)).flat();
  }

  private async do<Kind extends JudgingKind>(
    kind: Kind,
    question: Question,
    task: JudgingTasks[Kind],
  ): Promise<JudgingResults[Kind]> {
    const threads = this.threads();
    if (!threads) return JUDGING[kind](question, task);
    const { family, policy } = question;
    const assignment: Assignment<Kind> = { kind, task, family, policy: this.written(policy) };
    return (await threads.run(assignment)) as JudgingResults[Kind];
  }

  private async doLinks<Kind extends LinkKind>(
    kind: Kind,
    policy: KinshipPolicy,
    task: LinkTasks[Kind],
  ): Promise<LinkResults[Kind]> {
    const threads = this.threads();
    if (!threads) return LINK_JUDGING[kind](policy, task);
    const assignment: LinkAssignment<Kind> = { kind, task, policy: this.written(policy) };
    return (await threads.run(assignment, { name: 'links' })) as LinkResults[Kind];
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

  /** Forty kilobytes, which each thread reads once. */
  private written(policy: KinshipPolicy): SharedPolicy {
    let written = this.shared.get(policy);
    if (!written) {
      const plain = serialize(policy);
      const bytes = new Uint8Array(new SharedArrayBuffer(plain.byteLength));
      bytes.set(plain);
      this.shared.set(policy, (written = { number: ++this.policies, bytes }));
    }
    return written;
  }
}

function stretches<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
