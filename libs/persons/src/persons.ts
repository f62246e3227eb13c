import type { GenotypeMap } from '@homeward/str';
import type { CaseSearch, DryRun, Family, Passing, Progress, RowRange } from '@homeward/judging';
import type { PreparedQuestion } from './tables/scan-tables.js';
import type { KinshipPolicy } from '@homeward/policy';

/** A family to be compared. */
export interface Sought {
  readonly search: CaseSearch;
  readonly family: Family;
  readonly prepared: PreparedQuestion;
}

/** What is asked of persons, for some families together. */
export interface Ask {
  readonly policy: KinshipPolicy;
  readonly rows: RowRange;
  /** Called now and then while others are waited for. @throws to give up */
  readonly waiting: () => Promise<void>;
}

export interface AskOfAll extends Ask {
  /** Whether the families are many enough for a screen before anybody is scored. */
  readonly screened: boolean;
  /** Set when the searches are none of the database's. */
  readonly dryRun?: DryRun;
}

/** A person of unknown origin, to be compared with everybody numbered before. */
export interface LaterPerson {
  readonly row: number;
  readonly profileId: string;
  readonly genotypes: GenotypeMap;
}

/** Asks for one of the persons. */
export type PassingBefore = (one: LaterPerson) => Promise<Passing>;

/** Asks for one of the families. */
export type PassingOf = (one: Sought, onRows: Progress) => Promise<Passing>;
export type PassingOfJoined = (one: {
  readonly search: CaseSearch;
  readonly family: Family;
}) => Promise<Passing | null>;

/** The persons of unknown origin as they were at a moment. */
export interface PresentPersons {
  /** Rows [0, head) were numbered. */
  readonly head: number;

  /** Living persons of the rows asked for and of all before. */
  alive(ask: Ask): Promise<number>;

  /** Whole searches. */
  all(families: readonly Sought[], ask: AskOfAll): Promise<PassingOf>;

  /** New persons against joined families; null when nobody passes, or the family is not searchable. */
  fresh(
    families: readonly { readonly search: CaseSearch; readonly family: Family }[],
    ask: Ask,
  ): Promise<PassingOfJoined>;

  /** Persons of the rows asked for, each against everybody numbered before (see LinkScreen). */
  before(persons: readonly LaterPerson[], ask: Ask): Promise<PassingBefore>;
}

/**
 * The one primitive of every search: who of some rows passes for some families. Asked of the index in this process,
 * or of all its shards; the answers are the same to the last digit.
 */
export abstract class Persons {
  /** The persons as the database is now. */
  abstract present(): Promise<PresentPersons>;
}
