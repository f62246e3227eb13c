import { setImmediate as nextTurn } from 'node:timers/promises';
import { knownIn, Db, NotFound, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { type HitSource, HitStore, type ReadyHits, readyHits } from '@homeward/hits';
import {
  FAMILIES_AT_ONCE,
  type CaseSearch,
  type Family,
  type NotSearchable,
  type Progress,
  searchKeyOf,
  forEachConcurrently,
} from '@homeward/judging';
import {
  FamilyChanged,
  HitFinder,
  type Findings,
  PersonSearch,
  type PreparedFamily,
  PreparedFamilies,
  lockState,
} from '@homeward/persons';
import type { KinshipPolicy } from '@homeward/policy';
import {
  beginSearches,
  lockCurrent,
  markJoined,
  markNotSearchable,
  markSuperseded,
  supersedeOtherSearches,
} from './case-search.queries.js';
import { keepContradictions } from './contradictions/contradiction.queries.js';
import { FamilyReader } from './family-reader.service.js';
import { inPieces } from './pieces.js';

/** From so many families on, parents are screened together before the scan. */
export const SCREEN_FROM = 8;
/** One case of a round, with what was found so far. */
interface SearchableFamily {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly prepared: PreparedFamily;
  found: Findings;
  /** Set when the family changed meanwhile, so that nothing was found for it. */
  changed?: FamilyChanged;
}

interface UnsearchableFamily {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly why: NotSearchable;
}

interface SearchRound {
  readonly policy: KinshipPolicy;
  readonly searchable: readonly SearchableFamily[];
  readonly unsearchable: readonly UnsearchableFamily[];
}

const NOTHING: Findings = { hits: [], compared: 0, leftOut: 0 };

/**
 * Compares families with every person of unknown origin, then joins them: from then on new persons are compared with
 * them as they come. The hits of a case and its joining are stored in one transaction, so a search that is killed leaves
 * nothing of a case, or all of it. A round is stored in pieces of some hundred hits: the state is held for a moment.
 */
@Injectable()
export class CaseSearcher {
  constructor(
    private readonly db: Db,
    private readonly families: FamilyReader,
    private readonly questions: PreparedFamilies,
    private readonly finder: HitFinder,
    private readonly persons: PersonSearch,
    private readonly hits: HitStore,
    private readonly work: Work,
  ) {}

  /**
   * Searches those of the cases that are open and not joined.
   * @param progress called with the cases done; with the persons for a single case
   * @throws NotFound
   */
  async search(caseIds: readonly string[], progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, caseIds));
    let round = await this.prepare(begun);
    let searchedTo = 0;
    while (round.searchable.length + round.unsearchable.length > 0) {
      searchedTo = await this.searchNewRows(round, searchedTo, progress);
      round = await this.joinAll(round, searchedTo);
    }
  }

  /**
   * Joins what the round searched, some cases in each transaction.
   * @returns the cases that cannot join yet, because persons were numbered since
   */
  private async joinAll(
    { policy, searchable, unsearchable }: SearchRound,
    searchedTo: number,
  ): Promise<SearchRound> {
    const pieces = inPieces<SearchableFamily | UnsearchableFamily>(
      [...searchable, ...unsearchable],
      ({ search }) => search.caseId,
      (one) => (isSearchable(one) ? one.found.hits.length : 0),
    );
    for (const [place, piece] of pieces.entries()) {
      const found = piece.filter(isSearchable);
      const ready = new Map(
        found.map(({ search, family, found }) => [search, readyHits(sourceOf(search, family), found.hits)]),
      );
      const part = { searchable: found, unsearchable: piece.filter(isUnsearchable), ready };
      if (await this.db.run(systemActor, (tx) => this.join(tx, part, searchedTo))) continue;
      const left = pieces.slice(place).flat();
      return {
        policy,
        searchable: left.filter(isSearchable),
        unsearchable: left.filter(isUnsearchable),
      };
    }
    return { policy, searchable: [], unsearchable: [] };
  }

  private async begin(
    tx: Tx,
    caseIds: readonly string[],
  ): Promise<{ policy: KinshipPolicy; searches: { search: CaseSearch; family: Family }[] }> {
    const policy = await this.families.policy(tx);
    const families = await this.families.of(tx, caseIds);
    const known = new Set(families.map(({ caseId }) => caseId));
    const unknown = caseIds.find((caseId) => !known.has(caseId));
    if (unknown !== undefined) throw new NotFound('case', unknown);
    const open = families.filter(({ status }) => status === 'open');
    const searches = await beginSearches(tx.em, open, policy.version);
    const bySearchKey = new Map(open.map((family) => [searchKeyOf(family), family]));
    return {
      policy,
      searches: searches
        .filter(({ status }) => status !== 'joined')
        .map((search) => ({ search, family: knownIn(bySearchKey, searchKeyOf(search)) })),
    };
  }

  private async prepare({
    policy,
    searches,
  }: Awaited<ReturnType<CaseSearcher['begin']>>): Promise<SearchRound> {
    const searchable: SearchableFamily[] = [];
    const unsearchable: UnsearchableFamily[] = [];
    for (const { search, family } of searches) {
      const made = this.questions.of(search, family, policy);
      if (made.ok) searchable.push({ search, family, prepared: made.prepared, found: NOTHING });
      else unsearchable.push({ search, family, why: made });
      await nextTurn();
    }
    return { policy, searchable, unsearchable };
  }

  /** Searches from where the last round ended to the head of now. @returns that head */
  private async searchNewRows(
    { policy, searchable }: SearchRound,
    from: number,
    progress: Progress,
  ): Promise<number> {
    const present = await this.persons.snapshot();
    const rows = { from, to: present.head };
    let done = 0;
    const report: Progress = (row, of) =>
      searchable.length === 1 ? progress(row, of) : progress(done, searchable.length);
    const findSurvivors = await present.searchAll(searchable, {
      policy,
      rows,
      screened: searchable.length >= SCREEN_FROM,
      waiting: () => report(rows.from, rows.to),
    });
    await forEachConcurrently(searchable, FAMILIES_AT_ONCE, async (one) => {
      await report(rows.from, rows.to);
      try {
        const survivors = await findSurvivors(one, report);
        const found = await this.finder.findings(one.prepared, survivors);
        one.found = addFindings(one.found, await this.finder.withAlternatives(one.prepared, found));
      } catch (error) {
        if (!(error instanceof FamilyChanged)) throw error;
        one.changed = error;
      }
      done++;
    });
    return present.head;
  }

  /**
   * Stores the hits and joins, when every numbered person was searched. The state is locked: no person is
   * numbered, and no delta job reads its list of cases, between the check and the joining.
   * @returns false when persons were numbered since; they must be searched first
   */
  private async join(
    tx: Tx,
    {
      searchable,
      unsearchable,
      ready,
    }: Pick<SearchRound, 'searchable' | 'unsearchable'> & { ready: ReadonlyMap<CaseSearch, ReadyHits> },
    searchedTo: number,
  ): Promise<boolean> {
    const { head } = await lockState(tx.em, 'SHARE');
    if (searchedTo < head) return false;
    const { current, outdated } = await lockCurrent(
      tx.em,
      [...searchable, ...unsearchable].map(({ search }) => search),
    );
    if (outdated.length > 0) {
      await markSuperseded(tx.em, outdated);
      // The change of a case requested its search. The change of the policy requested the cases that no worker
      // was searching: not this one.
      await this.work.request(tx, 'matching.delta', 'all');
    }
    const standing = new Set(current);
    const unfound = searchable.find(({ search, changed }) => changed && standing.has(search));
    if (unfound) throw unfound.changed!;
    const joined = searchable.filter(({ search }) => standing.has(search));
    const given = unsearchable.filter(({ search }) => standing.has(search));
    const raised = await this.hits.raise(
      tx,
      joined.map(({ search }) => knownIn(ready, search)),
    );
    await this.hits.supersedeOlder(
      tx,
      [...joined, ...given].map(({ search, family }) => sourceOf(search, family)),
    );
    await supersedeOtherSearches(tx.em, current);
    await markJoined(
      tx.em,
      joined.map(({ search, found }, place) => ({
        searchId: search.id,
        searchedTo,
        personsCompared: found.compared,
        hitsFound: raised[place]!,
        hitsLeftOut: found.leftOut,
      })),
    );
    await markNotSearchable(
      tx.em,
      given.map(({ search, why }) => ({ searchId: search.id, why })),
    );
    await keepContradictions(tx.em, [
      ...joined.map(({ search }) => ({ caseId: search.caseId, contradictions: [] })),
      ...given.map(({ search, why }) => ({
        caseId: search.caseId,
        contradictions: why.contradictions ?? [],
      })),
    ]);
    return true;
  }
}

function isSearchable(one: SearchableFamily | UnsearchableFamily): one is SearchableFamily {
  return 'found' in one;
}

function isUnsearchable(one: SearchableFamily | UnsearchableFamily): one is UnsearchableFamily {
  return 'why' in one;
}

function addFindings(before: Findings, found: Findings): Findings {
  return {
    hits: [...before.hits, ...found.hits],
    compared: before.compared + found.compared,
    leftOut: before.leftOut + found.leftOut,
  };
}

export function sourceOf(search: CaseSearch, family: Family): HitSource {
  return {
    caseId: search.caseId,
    missingKey: search.missingKey,
    caseNumber: family.caseNumber,
    searchVersion: search.searchVersion,
    policyVersion: search.policyVersion,
  };
}
