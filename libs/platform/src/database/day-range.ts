import { startOfDay } from '../config/time-zone.js';
import { firstIdAt } from '../ids/uuid.js';

/** Days of the programme's zone, both included. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Conditions {
  andWhere(condition: string, parameters: Readonly<Record<string, unknown>>): unknown;
}

const DAY_MS = 86_400_000;

/** The first id of the range and the first one after it: ids tell when they were made. */
export function idsOf({ from, to }: DayRange): { atLeast: string | null; below: string | null } {
  const dayAfter = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    atLeast: from === undefined ? null : firstIdAt(startOfDay(from)),
    below: to === undefined ? null : firstIdAt(startOfDay(dayAfter(to))),
  };
}

/** Keeps a list to what was made within the days, by the ids, so that the order of the list is its index. */
export function withinDays(query: Conditions, alias: string, range: DayRange): void {
  const { atLeast, below } = idsOf(range);
  if (atLeast !== null) query.andWhere(`${alias}.id >= :atLeast`, { atLeast });
  if (below !== null) query.andWhere(`${alias}.id < :below`, { below });
}
