import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type CaseSearch, type Family, type Survivors, drySearch, searchedFamilyOf } from '@homeward/judging';
import {
  type FamilyAnswer,
  IndexHolder,
  type LaterPerson,
  LocalPersonSearch,
  type FindEarlierSurvivors,
  type PreparedFamily,
  PreparedFamilies,
  type PersonSnapshot,
  type ShardAnswer,
  type ShardRequest,
  type FamilySearch,
  allAnswers,
  candidates,
  familyKey,
  joinAnswers,
  personKey,
  prepare,
  storeAnswer,
  storeJoinedAnswer,
  unansweredRequest,
} from '@homeward/persons';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { searchesOf } from './case-search.queries.js';
import { FamilyReader } from './family-reader.service.js';

/** A family as the shard reads it, with the key of the request. */
interface SearchAndFamily {
  readonly search: CaseSearch;
  readonly family: Family;
}

interface LoadedRequest {
  readonly request: ShardRequest;
  readonly policy: KinshipPolicy;
  readonly familiesByKey: ReadonlyMap<string, SearchAndFamily>;
  /** Persons of a request about persons, by key. */
  readonly persons: ReadonlyMap<string, LaterPerson>;
}

const noWait = () => Promise.resolve();

/**
 * The work of one shard: answers requests from its own rows, and joins the answers of all. Both may be
 * killed at any instruction and run again, also concurrently.
 */
@Injectable()
export class ShardAnswering {
  private readonly log = new Logger(ShardAnswering.name);

  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly families: FamilyReader,
    private readonly questions: PreparedFamilies,
    private readonly holder: IndexHolder,
    private readonly own: LocalPersonSearch,
  ) {}

  /** Stores this shard's answer to a request, unless it is there or the request is gone. */
  async answer(requestId: string): Promise<void> {
    const { shard } = this.holder.rows;
    const loaded = await this.db.run(systemActor, (tx) => this.load(tx, requestId));
    if (!loaded) return;
    const answer = await this.answerTo(loaded);
    await this.db.run(systemActor, (tx) => storeAnswer(tx.em, requestId, shard.number, answer));
  }

  /** Joins the answers to a request when all shards have answered. */
  async join(requestId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const answers = await allAnswers(tx.em, requestId);
      if (answers) await storeJoinedAnswer(tx.em, requestId, joinAnswers(answers));
    });
  }

  private async load(tx: Tx, id: string): Promise<LoadedRequest | null> {
    const { shard, stretch } = this.holder.rows;
    const question = await unansweredRequest(tx.em, id, shard.number);
    if (!question) return null;
    if (question.shards !== shard.of || question.stretch !== stretch)
      throw new Error(`question ${id} is for other shards than ${this.holder.rows.name}`);
    const policy = await this.policyOf(tx, question);
    const seen = new Map<string, SearchAndFamily>();
    if (question.mode === 'before') {
      const rows = question.families.map(({ key }) => Number(key));
      const persons = new Map((await candidates(tx.em, rows)).map((one) => [personKey(one).key, one]));
      return { request: question, policy, familiesByKey: seen, persons };
    }
    for (const one of await this.familiesOf(tx, question))
      seen.set(familyKey(one.search, one.family, question.dryRun).key, one);
    return { request: question, policy, familiesByKey: seen, persons: new Map() };
  }

  private async policyOf(tx: Tx, { policyVersion, dryRun }: ShardRequest): Promise<KinshipPolicy> {
    if (dryRun?.rules) return this.kinship.trial(dryRun.rules, policyVersion);
    return this.kinship.of(await this.policies.version(tx, policyVersion));
  }

  private async familiesOf(
    tx: Tx,
    { families, policyVersion, dryRun }: ShardRequest,
  ): Promise<SearchAndFamily[]> {
    const ids = families.map(({ id }) => id);
    if (!dryRun) return this.families.load(tx, await searchesOf(tx.em, ids));
    const loaded = await this.families.of(tx, ids);
    return loaded.map((family) => ({ search: drySearch(dryRun, family, policyVersion), family }));
  }

  private async answerTo(loaded: LoadedRequest): Promise<ShardAnswer> {
    const { request, policy } = loaded;
    const present = await this.own.snapshot();
    const { rows } = this.holder;
    const { from, to } = request.rows;
    if (present.head < to) throw new Error(`the index ends at row ${present.head}, before ${to}`);
    const own = { from: rows.countBelow(from), to: rows.countBelow(to) };
    const before = await present.countAlive({ policy, rows: { from: 0, to: own.from }, waiting: noWait });
    const alive = await present.countAlive({ policy, rows: own, waiting: noWait });
    const ofShard: LoadedRequest = { ...loaded, request: { ...request, rows: own } };
    const families =
      request.mode === 'before'
        ? await this.answerPersons(ofShard, present)
        : await this.answerFamilies(ofShard, present);
    return { compared: alive - before, alive, families };
  }

  /** One answer for each person, in order. A person who is gone has no survivors; a failure does not stop the others. */
  private async answerPersons(
    { request, policy, persons }: LoadedRequest,
    present: PersonSnapshot,
  ): Promise<FamilyAnswer[]> {
    const searchRequest = { policy, rows: request.rows, waiting: noWait };
    const findSurvivors = await present.searchEarlier([...persons.values()], searchRequest);
    const answers: FamilyAnswer[] = [];
    for (const { key } of request.families) {
      const person = persons.get(key);
      const row = this.holder.rows.countBelow(Number(key));
      answers.push(person ? await this.answerPerson({ ...person, row }, findSurvivors) : { passed: null });
      await nextTurn();
    }
    return answers;
  }

  private async answerPerson(
    person: LaterPerson,
    findSurvivors: FindEarlierSurvivors,
  ): Promise<FamilyAnswer> {
    try {
      return { passed: this.withGlobalRows(await findSurvivors(person)) };
    } catch (error) {
      const { profileId } = person;
      this.log.error({ profileId, err: error }, 'a person cannot be compared with those of this shard');
      return { failed: textOf(error) };
    }
  }

  /** One answer for each family, in order; one that cannot be computed does not keep the others from it. */
  private async answerFamilies(loaded: LoadedRequest, present: PersonSnapshot): Promise<FamilyAnswer[]> {
    const { families } = loaded.request;
    let findSurvivors: (one: SearchAndFamily) => Promise<Survivors | null>;
    try {
      findSurvivors = await this.survivorFinder(loaded, present);
    } catch (error) {
      // The requester finds the failing family by halving.
      this.log.error({ err: error }, 'families cannot be compared together with the persons of this shard');
      return families.map(() => ({ failed: textOf(error) }));
    }
    const answers: FamilyAnswer[] = [];
    for (const { key } of families) {
      const one = loaded.familiesByKey.get(key);
      answers.push(one ? await this.answerFamily(one, findSurvivors) : { changed: true });
      await nextTurn();
    }
    return answers;
  }

  private async answerFamily(
    one: SearchAndFamily,
    findSurvivors: (one: SearchAndFamily) => Promise<Survivors | null>,
  ): Promise<FamilyAnswer> {
    try {
      const passed = await findSurvivors(one);
      return { passed: passed && this.withGlobalRows(passed) };
    } catch (error) {
      const { caseId } = one.family;
      this.log.error({ caseId, err: error }, 'a case cannot be compared with the persons of this shard');
      return { failed: textOf(error) };
    }
  }

  private async survivorFinder(
    { request, policy, familiesByKey }: LoadedRequest,
    present: PersonSnapshot,
  ): Promise<(one: SearchAndFamily) => Promise<Survivors | null>> {
    const { mode, rows } = request;
    const families = [...familiesByKey.values()];
    const searchRequest = { policy, rows, waiting: noWait };
    if (mode === 'fresh') return present.searchNew(families, searchRequest);
    const dryRun = request.dryRun ?? undefined;
    const searches = new Map<SearchAndFamily, FamilySearch>();
    for (const one of families) {
      const prepared = this.prepared(one, policy, dryRun !== undefined);
      if (prepared) searches.set(one, { ...one, prepared });
    }
    const screened = mode === 'screen';
    const findSurvivors = await present.searchAll([...searches.values()], {
      ...searchRequest,
      screened,
      ...(dryRun && { dryRun }),
    });
    return async (one) => {
      const searchable = searches.get(one);
      return searchable ? findSurvivors(searchable, noWait) : null;
    };
  }

  private prepared(
    { search, family }: SearchAndFamily,
    policy: KinshipPolicy,
    dry: boolean,
  ): PreparedFamily | null {
    // The cache uses the search id, and a dry run has none.
    if (!dry) {
      const made = this.questions.of(search, family, policy);
      return made.ok ? made.prepared : null;
    }
    const result = searchedFamilyOf(family, policy);
    return result.ok ? prepare(result.searched) : null;
  }

  private withGlobalRows({ rows, scores, passed, scanned }: Survivors): Survivors {
    return { rows: rows.map((row) => this.holder.rows.globalRow(row)), scores, passed, scanned };
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
