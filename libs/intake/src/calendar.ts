import { isDay, today, type Day } from '@homeward/rules';
import { DayInFuture, NotADay } from './calendar.errors.js';

/**
 * Refuses what is not a day and what has not happened yet.
 * @throws NotADay, DayInFuture naming the field
 */
export function requirePastDay(day: Day, field: string): Day {
  if (!isDay(day)) throw new NotADay(field, day);
  if (day > today()) throw new DayInFuture(field, day);
  return day;
}
