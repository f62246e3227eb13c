import type { GenotypeMap } from '@homeward/str';
import type { CaseSearch, DryRun, Family, CountedSurvivors, Progress, RowRange } from '@homeward/judging';
import type { PreparedFamily } from './tables/scan-tables.js';
import type { KinshipPolicy } from '@homeward/policy';

/** A family search: the search row, the family and its prepared form. */
export interface FamilySearch {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly prepared: PreparedFamily;
}

/** A request to compare rows of persons with some families. */
export interface SearchRequest {
  readonly policy: KinshipPolicy;
  readonly rows: RowRange;
  /** Called from time to time while shards are waited for. @throws to cancel */
  readonly waiting: () => Promise<void>;
}

export interface FullSearchRequest extends SearchRequest {
  /** Whether there are enough families for a screen before the scan. */
  readonly screened: boolean;
  /** Set for a dry run, whose searches are not in the database. */
  readonly dryRun?: DryRun;
}

/** A person of unknown origin, to be compared with all persons numbered before. */
export interface LaterPerson {
  readonly row: number;
  readonly profileId: string;
  readonly genotypes: GenotypeMap;
}

/** The survivors of one of the persons. */
export type FindEarlierSurvivors = (one: LaterPerson) => Promise<CountedSurvivors>;

/** The survivors of one of the families. */
export type FindSurvivors = (one: FamilySearch, onRows: Progress) => Promise<CountedSurvivors>;
export type FindNewSurvivors = (one: {
  readonly search: CaseSearch;
  readonly family: Family;
}) => Promise<CountedSurvivors | null>;

/** The persons of unknown origin at one moment. */
export interface PersonSnapshot {
  /** Rows [0, head) were numbered. */
  readonly head: number;

  /** Number of living persons of the requested rows and all rows before. */
  countAlive(ask: SearchRequest): Promise<number>;

  /** Searches all requested rows. */
  searchAll(families: readonly FamilySearch[], ask: FullSearchRequest): Promise<FindSurvivors>;

  /** New persons against joined families; null when no row passes, or the family is not searchable. */
  searchNew(
    families: readonly { readonly search: CaseSearch; readonly family: Family }[],
    ask: SearchRequest,
  ): Promise<FindNewSurvivors>;

  /** Persons of the requested rows, each against all persons numbered before (see LinkScreen). */
  searchEarlier(persons: readonly LaterPerson[], ask: SearchRequest): Promise<FindEarlierSurvivors>;
}

/**
 * The one primitive of every search: which rows pass for which families. It uses the index of this process,
 * or all shards; the results are the same to the last digit.
 */
export abstract class PersonSearch {
  /** The persons in the database now. */
  abstract snapshot(): Promise<PersonSnapshot>;
}
