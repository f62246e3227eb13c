import { NotADay } from '@homeward/intake';
import { isDay, type Day } from '@homeward/rules';

/** A day that exists, also one that is still to come. @throws NotADay naming the field */
export function requireDay(day: Day, field: string): Day {
  if (!isDay(day)) throw new NotADay(field, day);
  return day;
}
