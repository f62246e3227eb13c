import { today } from '@homeward/rules';
import { Donors } from '@homeward/intake';
import { Hits, type HitSummary } from '@homeward/hits';
import { Reviews, SecondBlood, SUPPORT_LOG10_LR } from '@homeward/review';
import {
  ConsentWithdrawals,
  HitEndings,
  type PersonWish,
  Reunions,
  type TaskOutcome,
  Tasks,
} from '@homeward/verification';
import { systemActor, type Db } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { History } from './history.js';
import type { Staff } from './staff.js';

/** Second blood of these hits, from the points to the laboratory's import. */
export type CollectAgain = (hits: readonly HitSummary[]) => Promise<void>;

const SUPPORTED = '各基因座均符合遗传规律，支持亲子关系。';

/**
 * What the staff of the demonstration do with the strongest hits, so that every stage has something to show. Second
 * blood is collected and typed for all that go on, in one batch; for one it is waived, one waits for it.
 */
export class Decisions {
  constructor(
    private readonly context: INestApplicationContext,
    private readonly db: Db,
    private readonly staff: Staff,
    private readonly work: () => Promise<void>,
    private readonly collectAgain: CollectAgain,
    private readonly history: History,
  ) {}

  async decide(strongest: readonly HitSummary[]): Promise<void> {
    const hits = oneHitPerCaseAndPerson(strongest);
    // Below 16 the guardian decides; `undecided` does not occur.
    const visited = await this.firstAdult(hits.slice(4));
    const [reunited, awaited, conflict, half, followed, closed, waived, retested, wished, ...more] =
      hits.filter((hit) => hit !== visited);
    const [refuted, stopped, recollected, arbitrated, second, claimed] = more;
    // Opinions of some days ago; what has a report is of today, as its report says.
    for (const hit of present([conflict, arbitrated])) {
      await this.opinion(hit, 'analyst', codeOf(hit), SUPPORTED);
      await this.opinion(hit, 'analyst2', 'I1', '建议加测基因座后再下结论。');
    }
    if (arbitrated) await this.claim(arbitrated, 'lab_lead');
    if (recollected)
      for (const username of ['analyst', 'analyst2'])
        await this.opinion(recollected, username, 'I1', '可比基因座偏少，建议加测。');
    for (const hit of present([half, second])) await this.opinion(hit, 'analyst', codeOf(hit), SUPPORTED);
    if (second) await this.claim(second, 'analyst2');
    if (claimed) await this.claim(claimed, 'analyst');
    await this.work();
    await this.history.pass(4);
    await this.history.write();
    const settled = present([reunited, followed, closed, retested, wished, visited, refuted, stopped]);
    for (const hit of [...settled, ...present([awaited, waived])]) await this.confirm(hit);
    await this.work();
    await this.collectAgain(settled);
    if (waived) await this.waive(waived);
    await this.work();
    for (const hit of present([reunited, followed, closed, waived])) await this.reunite(hit);
    for (const hit of present([followed, closed]))
      await this.end(hit, 'followUp', '一个月后电话回访，生活安好。');
    if (closed) await this.end(closed, 'close', '回访结束。');
    if (wished) await this.report(wished, 'identity_confirmed', await this.wish(wished));
    if (visited) await this.report(visited, 'identity_confirmed', 'undecided');
    if (refuted) await this.report(refuted, 'identity_refuted');
    if (stopped) await this.withdraw(stopped);
    await this.work();
  }

  private async firstAdult(hits: readonly HitSummary[]): Promise<HitSummary | undefined> {
    for (const hit of hits) if ((await this.wish(hit)) === 'wants_contact') return hit;
    return undefined;
  }

  private async confirm(hit: HitSummary): Promise<void> {
    await this.opinion(hit, 'analyst', codeOf(hit), '全部基因座符合遗传规律，累积亲权指数支持。');
    await this.opinion(hit, 'analyst2', codeOf(hit), '独立复核，结论一致，支持亲子关系。');
  }

  /** Blood that cannot be had again: lab lead and coordinator sign. */
  private async waive(hit: HitSummary): Promise<void> {
    for (const [username, reason] of [
      ['lab_lead', '首次样本已独立复检，分型一致。'],
      ['coordinator', '家属在境外，短期内无法再次采血。'],
    ] as const)
      await this.db.run(this.staff(username), async (tx) => {
        const { version } = await this.context.get(Hits).summary(tx, hit.id);
        await this.context.get(SecondBlood).waive(tx, { hitId: hit.id, reason, version });
      });
  }

  private async withdraw({ personDonorId }: HitSummary): Promise<void> {
    const donor = await this.db.run(systemActor, (tx) => this.context.get(Donors).get(tx, personDonorId));
    const technician = ['technician', 'technician2']
      .map(this.staff)
      .find((one) => one.collectionPointId === donor.collectionPointId);
    if (!technician) throw new Error(`no technician at the point of ${donor.code}`);
    await this.db.run(technician, (tx) =>
      this.context.get(ConsentWithdrawals).withdraw(tx, personDonorId, '监护人撤回同意（演示）'),
    );
  }

  private async end(hit: HitSummary, step: 'followUp' | 'close', note: string): Promise<void> {
    await this.db.run(this.staff('coordinator'), async (tx) => {
      const { version } = await this.context.get(Hits).summary(tx, hit.id);
      await this.context.get(HitEndings)[step](tx, { hitId: hit.id, note, version });
    });
  }

  private async reunite(hit: HitSummary): Promise<void> {
    await this.report(hit, 'identity_confirmed', await this.wish(hit));
    await this.db.run(this.staff('coordinator'), async (tx) => {
      const { version } = await this.context.get(Hits).summary(tx, hit.id);
      await this.context
        .get(Reunions)
        .record(tx, { hitId: hit.id, reunitedOn: today(), note: '认亲仪式（演示）', version });
    });
    await this.work();
  }

  /** Every district of the hit visits and reports. */
  private async report(hit: HitSummary, outcome: TaskOutcome, wish?: PersonWish): Promise<void> {
    const tasks = this.context.get(Tasks);
    const open = await this.db.run(systemActor, (tx) => tasks.list(tx, { hitId: hit.id }));
    for (const task of open.items) {
      const officer = ['investigator', 'investigator2']
        .map(this.staff)
        .find((one) => one.districtId === task.districtId);
      if (!officer) throw new Error(`no investigator of district ${task.districtId}`);
      await this.db.run(officer, async (tx) => {
        const accepted = await tasks.accept(tx, task.id, task.version);
        const visited = await tasks.addVisit(tx, task.id, {
          visitedOn: today(),
          place: '天津市和平区（演示地址）',
          note: '已当面核对身份证件和有关情况。',
          version: accepted.version,
        });
        await tasks.report(tx, task.id, {
          outcome,
          ...(task.side === 'family' || wish === undefined ? {} : { personWish: wish }),
          version: visited.version,
        });
      });
      // One refutation ends the hit, and the other district's task with it.
      if (outcome === 'identity_refuted') return;
    }
  }

  /** From 16 the person decides, before that the guardian. */
  private async wish(hit: HitSummary): Promise<'wants_contact' | 'guardian_agrees'> {
    const donor = await this.db.run(systemActor, (tx) => this.context.get(Donors).get(tx, hit.personDonorId));
    const age = Number(today().slice(0, 4)) - (donor.birthYear ?? 0);
    return age > 16 ? 'wants_contact' : 'guardian_agrees';
  }

  private async claim(hit: HitSummary, username: string): Promise<void> {
    await this.db.run(this.staff(username), async (tx) => {
      const { version } = await this.context.get(Hits).summary(tx, hit.id);
      await this.context.get(Reviews).claim(tx, hit.id, version);
    });
  }

  private async opinion(hit: HitSummary, username: string, code: string, reason: string): Promise<void> {
    const hits = this.context.get(Hits);
    const reviews = this.context.get(Reviews);
    await this.db.run(this.staff(username), async (tx) => {
      await reviews.claim(tx, hit.id, (await hits.get(tx, hit.id)).version);
      await reviews.submit(tx, hit.id, { code, reason, version: (await hits.get(tx, hit.id)).version });
    });
  }
}

/** Hits that two reviewers may confirm, one of each case and person: what happens to one moves no other. */
export function oneHitPerCaseAndPerson(strongest: readonly HitSummary[]): HitSummary[] {
  const seen = new Set<string>();
  return strongest.filter((hit) => {
    const supported =
      hit.log10Lr > SUPPORT_LOG10_LR && hit.mismatches < 2 && hit.lociCompared >= 19 && !hit.moreLociNeeded;
    if (!supported || seen.has(hit.caseId) || seen.has(hit.personDonorId)) return false;
    seen.add(hit.caseId).add(hit.personDonorId);
    return true;
  });
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item): item is T => item !== undefined);
}

/** C1 when both parents are typed, C2 with one; without a parent nothing confirms parentage: C3, a lead only. */
export function codeOf(hit: Pick<HitSummary, 'typedRelations'>): 'C1' | 'C2' | 'C3' {
  const parents = (['father', 'mother'] as const).filter((relation) => hit.typedRelations.includes(relation));
  return (['C3', 'C2', 'C1'] as const)[parents.length]!;
}
