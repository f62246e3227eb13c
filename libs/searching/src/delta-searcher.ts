import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastOf, Db, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { HitStore, type ReadyHits, readyHits } from '@homeward/hits';
import type { KinshipPolicy } from '@homeward/policy';
import { sourceOf } from './case-searcher.js';
import {
  lockJoined,
  joinedSearches,
  addLeftOutHits,
  markSuperseded,
  supersedeStaleSearches,
} from './case-search.queries.js';
import {
  FAMILIES_AT_ONCE,
  type CaseSearch,
  type Family,
  type Progress,
  forEachConcurrently,
} from '@homeward/judging';
import {
  HitFinder,
  type Findings,
  PersonSearch,
  PreparedFamilies,
  advanceCursor,
  lockState,
} from '@homeward/persons';
import { FamilyReader } from './family-reader.service.js';
import { inPieces } from './pieces.js';
import { runIsolatingFailures } from './run-isolating-failures.js';

/** Persons of one round; between rounds the cursor is stored. */
const PERSONS_PER_ROUND = 100_000;
/** Families read at once. */
const FAMILIES_PER_READ = 1_000;

/** Searches taken out in one transaction. */
const STALE_AT_ONCE = 5_000;

/** Families between two turns of the event loop. */
const FAMILIES_PER_TURN = 16;

/** Rows [from, to) are to be compared with every case that is joined now. */
interface DeltaRound {
  readonly from: number;
  readonly to: number;
}

/** Cases as they are now, with the policy in force. */
interface LoadedFamilies {
  readonly loaded: readonly { readonly search: CaseSearch; readonly family: Family }[];
  readonly policy: KinshipPolicy;
}

/**
 * Compares new persons with every joined case. A case that joins while a round runs has itself searched every person
 * numbered before it joined, so it has no part in the round. Hits are stored batch by batch; the cursor moves when
 * the whole round is done, and a round that is killed is done again and stores nothing twice.
 */
@Injectable()
export class DeltaSearcher {
  private readonly log = new Logger(DeltaSearcher.name);

  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly families: FamilyReader,
    private readonly questions: PreparedFamilies,
    private readonly finder: HitFinder,
    private readonly persons: PersonSearch,
    private readonly hits: HitStore,
  ) {}

  /** One round. @returns false when every numbered person is compared */
  async round(progress: Progress): Promise<boolean> {
    // After a change of policy these are all cases: not under the lock, except for what comes in between.
    while ((await this.db.run(systemActor, ({ em }) => supersedeStaleSearches(em, STALE_AT_ONCE))) > 0);
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx));
    if (!begun) return false;
    let loading = this.startLoading(begun.first);
    for (let batch = begun.first; batch.length > 0;) {
      const loaded = await loading;
      const next = await this.nextBatch(batch);
      loading = this.startLoading(next);
      await this.compare(loaded, begun.round, progress);
      batch = next;
    }
    const { from, to } = begun.round;
    await this.db.run(systemActor, async (tx) => {
      await lockState(tx.em, 'UPDATE');
      await advanceCursor(tx.em, from, to);
    });
    return true;
  }

  /** Fixes the range while no case can join; joined cases that no longer stand are taken out first. */
  private async begin(tx: Tx): Promise<{ round: DeltaRound; first: CaseSearch[] } | null> {
    const { head, cursor } = await lockState(tx.em, 'UPDATE');
    await supersedeStaleSearches(tx.em);
    if (cursor === head) return null;
    const round = { from: cursor, to: Math.min(head, cursor + PERSONS_PER_ROUND) };
    return { round, first: await joinedSearches(tx.em, null, FAMILIES_PER_READ) };
  }

  /** Joined cases behind the last of a batch. */
  private async nextBatch(batch: readonly CaseSearch[]): Promise<CaseSearch[]> {
    if (batch.length < FAMILIES_PER_READ) return [];
    return this.db.run(systemActor, (tx) => joinedSearches(tx.em, lastOf(batch), FAMILIES_PER_READ));
  }

  /** The database reads these families while others are compared; a failure is met where it is awaited. */
  private startLoading(batch: readonly CaseSearch[]): Promise<LoadedFamilies> {
    const loading = this.db.run(systemActor, async (tx) => ({
      loaded: await this.families.load(tx, batch),
      policy: await this.families.policy(tx),
    }));
    loading.catch(() => undefined);
    return loading;
  }

  private async compare(
    { loaded, policy }: LoadedFamilies,
    round: DeltaRound,
    progress: Progress,
  ): Promise<void> {
    // A family or a policy that changed is searched as a whole; its old search counts for nothing.
    const current = loaded.filter(
      ({ search, family }) =>
        family.searchVersion === search.searchVersion && policy.version === search.policyVersion,
    );
    await runIsolatingFailures(
      current,
      (cases) => this.compareAll(cases, policy, round, progress),
      ({ search }, error) => this.searchAlone(search, error),
    );
  }

  private async compareAll(
    current: LoadedFamilies['loaded'],
    policy: KinshipPolicy,
    round: DeltaRound,
    progress: Progress,
  ): Promise<void> {
    const present = await this.persons.snapshot();
    const waiting = () => progress(round.from, round.to);
    const findSurvivors = await present.searchNew(current, { policy, rows: round, waiting });
    await waiting();
    const findings = new Map<CaseSearch, Findings>();
    let begun = 0;
    await forEachConcurrently(current, FAMILIES_AT_ONCE, async (one) => {
      if (begun++ % FAMILIES_PER_TURN === 0) await nextTurn();
      const { search, family } = one;
      const survivors = await findSurvivors(one);
      if (!survivors || survivors.rows.length === 0) return;
      const result = this.questions.of(search, family, policy);
      if (!result.ok) return;
      const ofCase = await this.finder.findings(result.prepared, survivors);
      if (ofCase.hits.length === 0) return;
      findings.set(search, await this.finder.withAlternatives(result.prepared, ofCase));
      await progress(round.from, round.to);
    });
    if (findings.size === 0) return;
    const found = current.flatMap(({ search, family }) => {
      const ofCase = findings.get(search);
      return ofCase ? [{ search, family, findings: ofCase }] : [];
    });
    const weightOf = ({ findings }: (typeof found)[number]): number => findings.hits.length;
    for (const piece of inPieces(found, ({ search }) => search.caseId, weightOf))
      await this.store(
        piece.map(({ search, family, findings }) => ({
          search,
          ready: readyHits(sourceOf(search, family), findings.hits),
          leftOut: findings.leftOut,
        })),
      );
  }

  private async store(
    found: readonly { readonly search: CaseSearch; readonly ready: ReadyHits; readonly leftOut: number }[],
  ): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const ids = found.map(({ search }) => search.id);
      const current = await lockJoined(tx.em, ids);
      const joined = found.filter(({ search }) => current.has(search.id));
      await this.hits.raise(
        tx,
        joined.map(({ ready }) => ready),
      );
      await addLeftOutHits(
        tx.em,
        joined.flatMap(({ search, leftOut }) => (leftOut > 0 ? { searchId: search.id, hits: leftOut } : [])),
      );
    });
  }

  /**
   * A family that cannot be compared must not stop the others: it no longer counts as compared, and is searched
   * alone.
   */
  private async searchAlone(search: CaseSearch, error: unknown): Promise<void> {
    this.log.error({ caseId: search.caseId, err: error }, 'a case cannot be compared with new persons');
    await this.db.run(systemActor, async (tx) => {
      await markSuperseded(tx.em, [search]);
      await this.work.request(tx, 'matching.case', search.caseId);
    });
  }
}
