import { startOfDay } from '@homeward/rules';

/** Days of the programme's zone, both included. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Conditions {
  andWhere(condition: string, parameters: Readonly<Record<string, unknown>>): unknown;
}

const DAY_MS = 86_400_000;

/** When the first day begins and when the last one is over; null where no day is given. */
export function dayRangeBounds({ from, to }: DayRange): { atLeast: Date | null; before: Date | null } {
  const dayAfter = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    atLeast: from === undefined ? null : startOfDay(from),
    before: to === undefined ? null : startOfDay(dayAfter(to)),
  };
}

/** Keeps a list to what was made within the days. @param alias of an entity with `createdAt` */
export function withinDays(query: Conditions, alias: string, range: DayRange): void {
  const { atLeast, before } = dayRangeBounds(range);
  if (atLeast !== null) query.andWhere(`${alias}.createdAt >= :atLeast`, { atLeast });
  if (before !== null) query.andWhere(`${alias}.createdAt < :before`, { before });
}
