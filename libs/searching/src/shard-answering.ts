import { setImmediate as nextTurn } from 'node:timers/promises';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type CaseSearch, type Family, type Passed, drySearch, questionOf } from '@homeward/judging';
import {
  type FamilyAnswer,
  IndexHolder,
  type LaterPerson,
  OwnPersons,
  type PassingBefore,
  type PreparedQuestion,
  PreparedQuestions,
  type PresentPersons,
  type ShardAnswer,
  type ShardQuestion,
  type Sought,
  allAnswers,
  candidates,
  familyKey,
  joinAnswers,
  personKey,
  prepare,
  storeAnswer,
  storeJoined,
  unansweredQuestion,
} from '@homeward/persons';
import { KinshipPolicies, type KinshipPolicy, Policies } from '@homeward/policy';
import { searchesOf } from './case-search.queries.js';
import { Families } from './families.service.js';

/** A family as the shard sees it, with the very key that was asked for. */
interface Seen {
  readonly search: CaseSearch;
  readonly family: Family;
}

interface Loaded {
  readonly question: ShardQuestion;
  readonly policy: KinshipPolicy;
  readonly seen: ReadonlyMap<string, Seen>;
  /** Of a question about persons, by key. */
  readonly persons: ReadonlyMap<string, LaterPerson>;
}

const ready = () => Promise.resolve();

/**
 * The work of one shard: answers from its own rows what all shards are asked, and joins the answers of all. Both may be
 * killed at any instruction and be done again, also by several at once.
 */
@Injectable()
export class ShardAnswering {
  private readonly log = new Logger(ShardAnswering.name);

  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly kinship: KinshipPolicies,
    private readonly families: Families,
    private readonly questions: PreparedQuestions,
    private readonly holder: IndexHolder,
    private readonly own: OwnPersons,
  ) {}

  /** Stores this shard's answer to a question, unless it is there or nobody waits for it. */
  async answer(questionId: string): Promise<void> {
    const { shard } = this.holder.rows;
    const loaded = await this.db.run(systemActor, (tx) => this.load(tx, questionId));
    if (!loaded) return;
    const answer = await this.answerTo(loaded);
    await this.db.run(systemActor, (tx) => storeAnswer(tx.em, questionId, shard.number, answer));
  }

  /** Joins the answers to a question when all shards have answered. */
  async join(questionId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const answers = await allAnswers(tx.em, questionId);
      if (answers) await storeJoined(tx.em, questionId, joinAnswers(answers));
    });
  }

  private async load(tx: Tx, id: string): Promise<Loaded | null> {
    const { shard, stretch } = this.holder.rows;
    const question = await unansweredQuestion(tx.em, id, shard.number);
    if (!question) return null;
    if (question.shards !== shard.of || question.stretch !== stretch)
      throw new Error(`question ${id} is for other shards than ${this.holder.rows.name}`);
    const policy = await this.policyOf(tx, question);
    const seen = new Map<string, Seen>();
    if (question.mode === 'before') {
      const rows = question.families.map(({ key }) => Number(key));
      const persons = new Map((await candidates(tx.em, rows)).map((one) => [personKey(one).key, one]));
      return { question, policy, seen, persons };
    }
    for (const one of await this.familiesOf(tx, question))
      seen.set(familyKey(one.search, one.family, question.dryRun).key, one);
    return { question, policy, seen, persons: new Map() };
  }

  private async policyOf(tx: Tx, { policyVersion, dryRun }: ShardQuestion): Promise<KinshipPolicy> {
    if (dryRun?.rules) return this.kinship.trial(dryRun.rules, policyVersion);
    return this.kinship.of(await this.policies.version(tx, policyVersion));
  }

  private async familiesOf(tx: Tx, { families, policyVersion, dryRun }: ShardQuestion): Promise<Seen[]> {
    const ids = families.map(({ id }) => id);
    if (!dryRun) return this.families.load(tx, await searchesOf(tx.em, ids));
    const loaded = await this.families.of(tx, ids);
    return loaded.map((family) => ({ search: drySearch(dryRun, family, policyVersion), family }));
  }

  private async answerTo(loaded: Loaded): Promise<ShardAnswer> {
    const { question, policy } = loaded;
    const present = await this.own.present();
    const { rows } = this.holder;
    const { from, to } = question.rows;
    if (present.head < to) throw new Error(`the index ends at row ${present.head}, before ${to}`);
    const own = { from: rows.below(from), to: rows.below(to) };
    const before = await present.alive({ policy, rows: { from: 0, to: own.from }, waiting: ready });
    const alive = await present.alive({ policy, rows: own, waiting: ready });
    const ofShard = { ...loaded, question: { ...question, rows: own } };
    const families =
      question.mode === 'before' ? await this.before(ofShard, present) : await this.asked(ofShard, present);
    return { compared: alive - before, alive, families };
  }

  /** One answer for each person, in order; a person who is gone since passes nobody, and one who fails keeps nobody back. */
  private async before(
    { question, policy, persons }: Loaded,
    present: PresentPersons,
  ): Promise<FamilyAnswer[]> {
    const ask = { policy, rows: question.rows, waiting: ready };
    const passingOf = await present.before([...persons.values()], ask);
    const answers: FamilyAnswer[] = [];
    for (const { key } of question.families) {
      const person = persons.get(key);
      const row = this.holder.rows.below(Number(key));
      answers.push(person ? await this.answerBefore({ ...person, row }, passingOf) : { passed: null });
      await nextTurn();
    }
    return answers;
  }

  private async answerBefore(person: LaterPerson, passingOf: PassingBefore): Promise<FamilyAnswer> {
    try {
      return { passed: this.ofAllRows(await passingOf(person)) };
    } catch (error) {
      const { profileId } = person;
      this.log.error({ profileId, err: error }, 'a person cannot be compared with those of this shard');
      return { failed: textOf(error) };
    }
  }

  /** One answer for each family, in order; one that cannot be computed does not keep the others from it. */
  private async asked(loaded: Loaded, present: PresentPersons): Promise<FamilyAnswer[]> {
    const { families } = loaded.question;
    let passedOf: (one: Seen) => Promise<Passed | null>;
    try {
      passedOf = await this.passedOf(loaded, present);
    } catch (error) {
      // Whoever asked finds by halving for whom it fails.
      this.log.error({ err: error }, 'families cannot be compared together with the persons of this shard');
      return families.map(() => ({ failed: textOf(error) }));
    }
    const answers: FamilyAnswer[] = [];
    for (const { key } of families) {
      const one = loaded.seen.get(key);
      answers.push(one ? await this.answerOf(one, passedOf) : { changed: true });
      await nextTurn();
    }
    return answers;
  }

  private async answerOf(one: Seen, passedOf: (one: Seen) => Promise<Passed | null>): Promise<FamilyAnswer> {
    try {
      const passed = await passedOf(one);
      return { passed: passed && this.ofAllRows(passed) };
    } catch (error) {
      const { caseId } = one.family;
      this.log.error({ caseId, err: error }, 'a case cannot be compared with the persons of this shard');
      return { failed: textOf(error) };
    }
  }

  private async passedOf(
    { question, policy, seen }: Loaded,
    present: PresentPersons,
  ): Promise<(one: Seen) => Promise<Passed | null>> {
    const { mode, rows } = question;
    const families = [...seen.values()];
    const ask = { policy, rows, waiting: ready };
    if (mode === 'fresh') return present.fresh(families, ask);
    const dryRun = question.dryRun ?? undefined;
    const sought = new Map<Seen, Sought>();
    for (const one of families) {
      const prepared = this.prepared(one, policy, dryRun !== undefined);
      if (prepared) sought.set(one, { ...one, prepared });
    }
    const screened = mode === 'screen';
    const passingOf = await present.all([...sought.values()], {
      ...ask,
      screened,
      ...(dryRun && { dryRun }),
    });
    return async (one) => {
      const searchable = sought.get(one);
      return searchable ? passingOf(searchable, ready) : null;
    };
  }

  private prepared({ search, family }: Seen, policy: KinshipPolicy, dry: boolean): PreparedQuestion | null {
    // What is kept is kept by search, and a dry run has none.
    if (!dry) {
      const made = this.questions.of(search, family, policy);
      return made.ok ? made.prepared : null;
    }
    const asked = questionOf(family, policy);
    return asked.ok ? prepare(asked.question) : null;
  }

  private ofAllRows({ rows, scores, passed, scanned }: Passed): Passed {
    return { rows: rows.map((row) => this.holder.rows.globalOf(row)), scores, passed, scanned };
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
