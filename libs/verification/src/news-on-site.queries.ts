import { IsNull, Not, type EntityManager } from 'typeorm';
import { ReunionUndo } from './reunion-undo.entity.js';
import { Reunion } from './reunion.entity.js';
import { VerificationTask } from './verification-task.entity.js';

/** What the districts do about a hit, as messages about it need it. */
export interface NewsOnSite {
  readonly reunionUndone: boolean;
  /** Somebody asks to undo the reunion in force. */
  readonly undoRequested: boolean;
  readonly tasks: readonly Pick<VerificationTask, 'id' | 'number' | 'districtId' | 'dueOn'>[];
}

/** @returns nothing undone, nothing asked for and no tasks where no district was notified */
export async function newsOnSite(em: EntityManager, hitId: string): Promise<NewsOnSite> {
  const inForce = await em.findOneBy(Reunion, { hitId, undoneAt: IsNull() });
  return {
    reunionUndone: await em.existsBy(Reunion, { hitId, undoneAt: Not(IsNull()) }),
    undoRequested:
      inForce !== null && (await em.existsBy(ReunionUndo, { reunionId: inForce.id, decidedAt: IsNull() })),
    tasks: await em.find(VerificationTask, {
      select: { id: true, number: true, districtId: true, dueOn: true },
      where: { hitId },
    }),
  };
}
