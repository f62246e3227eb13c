import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  deleteSetAside,
  deleteDeadSetAside,
  insertSetAside,
  rowOfSetAside,
  setAsideWithoutWork,
} from './set-aside.queries.js';

/** Comparisons of persons among themselves run behind the searches of families, which are 100. */
export const LINKS_PRIORITY = 150;

/**
 * Persons behind the cursor whose comparison failed: they must not stop the
 * comparison of others. Each is compared alone, and coverage is incomplete while there is one.
 */
@Injectable()
export class PersonsSetAside {
  constructor(private readonly work: Work) {}

  async setAside(
    tx: Tx,
    { row, profileId }: { readonly row: number; readonly profileId: string },
  ): Promise<void> {
    await insertSetAside(tx.em, row);
    await this.request(tx, profileId);
  }

  /** Requests work for persons without open work; deletes persons who were withdrawn or typed again. */
  async requestAgain(tx: Tx): Promise<void> {
    await deleteDeadSetAside(tx.em);
    for (const profileId of await setAsideWithoutWork(tx.em)) await this.request(tx, profileId);
  }

  /** The living row of a person who is set aside; null when there is none. */
  rowOf(tx: Tx, profileId: string): Promise<number | null> {
    return rowOfSetAside(tx.em, profileId);
  }

  /** @returns false when the person is not set aside */
  remove(tx: Tx, row: number): Promise<boolean> {
    return deleteSetAside(tx.em, row);
  }

  private request(tx: Tx, profileId: string): Promise<void> {
    return this.work.request(tx, 'matching.links', profileId, LINKS_PRIORITY);
  }
}
