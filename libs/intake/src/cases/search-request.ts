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

/** Raises the search version of several cases, in the order of their ids, and asks for their searches. @returns how many there are */
export async function renewSearches(tx: Tx, work: Work, caseIds: readonly string[]): Promise<number> {
  const [cases] = await tx.em.query<[{ id: string; urgent: boolean }[], number]>(
    `UPDATE missing_case c SET search_version = c.search_version + 1
       FROM (SELECT id FROM missing_case WHERE id = ANY($1) ORDER BY id FOR UPDATE) held
      WHERE c.id = held.id RETURNING c.id, c.urgent`,
    [caseIds],
  );
  await work.requestAll(
    tx,
    'matching.case',
    cases.map(({ id, urgent }) => ({ subjectId: id, priority: urgent ? URGENT : ORDINARY })),
  );
  return cases.length;
}
