import type { Tx, Work } from '@homeward/platform';
import { MissingCase } from './missing-case.entity.js';

/** Queue priority of an urgent case. */
const URGENT = 10;
const ORDINARY = 100;

/** Asks for the case to be compared with every person, under its present search version. */
export function requestSearch(tx: Tx, work: Work, missingCase: MissingCase): Promise<void> {
  return work.request(tx, 'matching.case', missingCase.id, missingCase.urgent ? URGENT : ORDINARY);
}

/** Raises the search version of a case that the transaction holds, and asks for the search. */
export async function renewSearch(tx: Tx, work: Work, missingCase: MissingCase): Promise<void> {
  missingCase.searchVersion += 1;
  await tx.em.update(MissingCase, { id: missingCase.id }, { searchVersion: missingCase.searchVersion });
  await requestSearch(tx, work, missingCase);
}
