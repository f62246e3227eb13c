import { today } from '@homeward/intake';
import { Hits, type HitSummary } from '@homeward/matching';
import { Reviews } from '@homeward/review';
import { Reunions, Tasks } from '@homeward/verification';
import { systemActor, type Db } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from './staff.js';

/**
 * What the staff of the demonstration do with the strongest hits, so that every stage has something to show: the first
 * goes all the way to a reunion, the second waits for its visit, the third is in conflict, the fourth awaits its
 * second opinion; the rest are new.
 */
export class Decisions {
  constructor(
    private readonly context: INestApplicationContext,
    private readonly db: Db,
    private readonly staff: Staff,
    private readonly work: () => Promise<void>,
  ) {}

  async decide(strongest: readonly HitSummary[]): Promise<void> {
    const [first, second, third, fourth] = strongest;
    if (first) await this.reunite(first);
    if (second) await this.confirm(second);
    if (third) {
      await this.opinion(third, 'analyst', codeOf(third), '各基因座均符合遗传规律，支持亲子关系。');
      await this.opinion(third, 'analyst2', 'I1', '建议加测基因座后再下结论。');
    }
    if (fourth)
      await this.opinion(fourth, 'analyst', codeOf(fourth), '各基因座均符合遗传规律，支持亲子关系。');
  }

  private async confirm(hit: HitSummary): Promise<void> {
    await this.opinion(hit, 'analyst', codeOf(hit), '全部基因座符合遗传规律，累积亲权指数支持。');
    await this.opinion(hit, 'analyst2', codeOf(hit), '独立复核，结论一致，支持亲子关系。');
    await this.work();
  }

  private async reunite(hit: HitSummary): Promise<void> {
    await this.confirm(hit);
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
          note: '已当面核实身份，双方重新采血送检。',
          version: accepted.version,
        });
        await tasks.report(tx, task.id, {
          outcome: 'identity_confirmed',
          ...(task.side === 'family' ? {} : { personWish: await this.wish(hit) }),
          version: visited.version,
        });
      });
    }
    await this.work();
    await this.db.run(this.staff('coordinator'), async (tx) => {
      const { version } = await this.context.get(Hits).get(tx, hit.id);
      await this.context
        .get(Reunions)
        .record(tx, { hitId: hit.id, reunitedOn: today(), note: '认亲仪式（演示）', version });
    });
    await this.work();
  }

  /** From 16 the person decides, before that the guardian. */
  private async wish(hit: HitSummary): Promise<'wants_contact' | 'guardian_agrees'> {
    const [donor] = await this.db.run(systemActor, (tx) =>
      tx.em.query<{ birth_year: number }[]>('SELECT birth_year FROM donor WHERE id = $1', [
        hit.personDonorId,
      ]),
    );
    const age = Number(today().slice(0, 4)) - (donor?.birth_year ?? 0);
    return age > 16 ? 'wants_contact' : 'guardian_agrees';
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

/** C1 when both parents are typed, C2 with one; without a parent nothing confirms parentage: C3, a lead only. */
export function codeOf(hit: Pick<HitSummary, 'typedRelations'>): 'C1' | 'C2' | 'C3' {
  const parents = (['father', 'mother'] as const).filter((relation) => hit.typedRelations.includes(relation));
  return (['C3', 'C2', 'C1'] as const)[parents.length]!;
}
