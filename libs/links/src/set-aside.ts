import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { deleteAside, dropDeadAside, insertAside, rowSetAside, unaskedAside } from './set-aside.queries.js';

/** Comparisons of persons among themselves run behind the searches of families, which are 100. */
export const LINKS_PRIORITY = 150;

/**
 * Persons behind the cursor who are not compared with everybody before, because it failed: they must not keep the
 * others from it. Each is asked for alone, and coverage is not complete while there is one.
 */
@Injectable()
export class SetAside {
  constructor(private readonly work: Work) {}

  async setAside(
    tx: Tx,
    { row, profileId }: { readonly row: number; readonly profileId: string },
  ): Promise<void> {
    await insertAside(tx.em, row);
    await this.ask(tx, profileId);
  }

  /** Asks for everybody for whom nothing is asked any more; who was withdrawn or typed anew is forgotten. */
  async askAgain(tx: Tx): Promise<void> {
    await dropDeadAside(tx.em);
    for (const profileId of await unaskedAside(tx.em)) await this.ask(tx, profileId);
  }

  /** The living row of a person who is set aside; null when there is none. */
  rowOf(tx: Tx, profileId: string): Promise<number | null> {
    return rowSetAside(tx.em, profileId);
  }

  /** @returns false when the person is not set aside */
  takeBack(tx: Tx, row: number): Promise<boolean> {
    return deleteAside(tx.em, row);
  }

  private ask(tx: Tx, profileId: string): Promise<void> {
    return this.work.request(tx, 'matching.links', profileId, LINKS_PRIORITY);
  }
}
