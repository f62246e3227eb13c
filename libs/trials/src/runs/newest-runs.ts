import { pageOf, rowsToFetch, type Page, type PageRequest, type Tx } from '@homeward/platform';
import { LessThan, type EntityTarget, type FindOptionsWhere } from 'typeorm';

/** A page of requested runs, newest first, each with its state: one after the other, since they share a connection. */
export async function newestRuns<Row extends { id: string }, View>(
  tx: Tx,
  entity: EntityTarget<Row>,
  page: PageRequest,
  viewOf: (row: Row) => Promise<View>,
): Promise<Page<View>> {
  const runs = tx.em.getRepository<{ id: string }>(entity);
  const where: FindOptionsWhere<{ id: string }> = page.after ? { id: LessThan(page.after) } : {};
  const rows = await runs.find({ where, order: { id: 'DESC' }, take: rowsToFetch(page) });
  const { items, next } = pageOf(rows as Row[], page);
  const views: View[] = [];
  for (const row of items) views.push(await viewOf(row));
  return { items: views, next };
}
