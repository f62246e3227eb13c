import { dayIn } from './zone';

/** The day it is in the programme's zone, where the forms are filled in. */
export function today(now = new Date()): string {
  return dayIn(now);
}
