import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, NotFound, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { type HitSource, HitStore, type ReadyHits, readyHits } from '@homeward/hits';
import {
  AT_ONCE,
  type CaseSearch,
  type Family,
  type NotSearchable,
  type Progress,
  askedOf,
  inStretches,
} from '@homeward/judging';
import {
  FamilyChanged,
  Finder,
  type Findings,
  Persons,
  type PreparedQuestion,
  PreparedQuestions,
  lockState,
} from '@homeward/persons';
import type { KinshipPolicy } from '@homeward/policy';
import {
  beginSearches,
  holdCurrent,
  markJoined,
  markNotSearchable,
  markSuperseded,
  supersedeOtherSearches,
} from './case-search.queries.js';
import { Families } from './families.service.js';
import { inPieces } from './pieces.js';

/** From so many families on parents are screened together before anybody is scored. */
export const SCREEN_FROM = 8;
/** One case of a round, with what was found so far. */
interface Asked {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly prepared: PreparedQuestion;
  found: Findings;
  /** Set when the family changed meanwhile, so that nothing was found for it. */
  changed?: FamilyChanged;
}

interface Refused {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly why: NotSearchable;
}

interface Round {
  readonly policy: KinshipPolicy;
  readonly asked: readonly Asked[];
  readonly refused: readonly Refused[];
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
    private readonly families: Families,
    private readonly questions: PreparedQuestions,
    private readonly finder: Finder,
    private readonly persons: Persons,
    private readonly hits: HitStore,
    private readonly work: Work,
  ) {}

  /**
   * Searches the open ones among these cases that are not joined.
   * @param progress told of the cases done; persons of a single case
   * @throws NotFound
   */
  async search(caseIds: readonly string[], progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, caseIds));
    let round = await this.prepare(begun);
    let searchedTo = 0;
    while (round.asked.length + round.refused.length > 0) {
      searchedTo = await this.searchOn(round, searchedTo, progress);
      round = await this.joinAll(round, searchedTo);
    }
  }

  /**
   * Joins what the round searched, some cases in each transaction.
   * @returns the cases that cannot join yet, because persons were numbered since
   */
  private async joinAll({ policy, asked, refused }: Round, searchedTo: number): Promise<Round> {
    const pieces = inPieces<Asked | Refused>(
      [...asked, ...refused],
      ({ search }) => search.caseId,
      (one) => (isAsked(one) ? one.found.hits.length : 0),
    );
    for (const [place, piece] of pieces.entries()) {
      const found = piece.filter(isAsked);
      const ready = new Map(
        found.map(({ search, family, found }) => [search, readyHits(sourceOf(search, family), found.hits)]),
      );
      const part = { asked: found, refused: piece.filter(isRefused), ready };
      if (await this.db.run(systemActor, (tx) => this.join(tx, part, searchedTo))) continue;
      const left = pieces.slice(place).flat();
      return {
        policy,
        asked: left.filter(isAsked),
        refused: left.filter(isRefused),
      };
    }
    return { policy, asked: [], refused: [] };
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
    const byAsked = new Map(open.map((family) => [askedOf(family), family]));
    return {
      policy,
      searches: searches
        .filter(({ status }) => status !== 'joined')
        .map((search) => ({ search, family: byAsked.get(askedOf(search))! })),
    };
  }

  private async prepare({ policy, searches }: Awaited<ReturnType<CaseSearcher['begin']>>): Promise<Round> {
    const asked: Asked[] = [];
    const refused: Refused[] = [];
    for (const { search, family } of searches) {
      const made = this.questions.of(search, family, policy);
      if (made.ok) asked.push({ search, family, prepared: made.prepared, found: NOTHING });
      else refused.push({ search, family, why: made });
      await nextTurn();
    }
    return { policy, asked, refused };
  }

  /** Searches from where the last round ended to the head of now. @returns that head */
  private async searchOn({ policy, asked }: Round, from: number, progress: Progress): Promise<number> {
    const present = await this.persons.present();
    const rows = { from, to: present.head };
    let done = 0;
    const report: Progress = (row, of) =>
      asked.length === 1 ? progress(row, of) : progress(done, asked.length);
    const passingOf = await present.all(asked, {
      policy,
      rows,
      screened: asked.length >= SCREEN_FROM,
      waiting: () => report(rows.from, rows.to),
    });
    await inStretches(asked, AT_ONCE, async (one) => {
      await report(rows.from, rows.to);
      try {
        const passing = await passingOf(one, report);
        const found = await this.finder.findings(one.prepared, passing);
        one.found = sum(one.found, await this.finder.explained(one.prepared, found));
      } catch (error) {
        if (!(error instanceof FamilyChanged)) throw error;
        one.changed = error;
      }
      done++;
    });
    return present.head;
  }

  /**
   * Stores the hits and joins, when every numbered person was searched. The state is held meanwhile: nobody is
   * numbered, and no delta job takes its list of cases, between the check and the joining.
   * @returns false when persons were numbered since; they must be searched first
   */
  private async join(
    tx: Tx,
    {
      asked,
      refused,
      ready,
    }: Pick<Round, 'asked' | 'refused'> & { ready: ReadonlyMap<CaseSearch, ReadyHits> },
    searchedTo: number,
  ): Promise<boolean> {
    const { head } = await lockState(tx.em, 'SHARE');
    if (searchedTo < head) return false;
    const { current, outdated } = await holdCurrent(
      tx.em,
      [...asked, ...refused].map(({ search }) => search),
    );
    if (outdated.length > 0) {
      await markSuperseded(tx.em, outdated);
      // Whoever changed a case asked for its search. Whoever changed the policy had the cases asked for that nobody
      // searched just then: not this one.
      await this.work.request(tx, 'matching.delta', 'all');
    }
    const standing = new Set(current);
    const unfound = asked.find(({ search, changed }) => changed && standing.has(search));
    if (unfound) throw unfound.changed!;
    const joined = asked.filter(({ search }) => standing.has(search));
    const given = refused.filter(({ search }) => standing.has(search));
    const raised = await this.hits.raise(
      tx,
      joined.map(({ search }) => ready.get(search)!),
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
    return true;
  }
}

function isAsked(one: Asked | Refused): one is Asked {
  return 'found' in one;
}

function isRefused(one: Asked | Refused): one is Refused {
  return 'why' in one;
}

function sum(before: Findings, found: Findings): Findings {
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
