import { wordOf } from '@homeward/platform';
import { WishMissing, WishNotAllowed, WishNotAsked } from './verification.errors.js';
import type { TaskSide } from './verification-task.entity.js';
import { allowedWishes, declinesContact, type PersonWish, type TaskOutcome } from './wish.rules.js';

/**
 * The wish is asked of the person who was found, by the district on the person's side, and only once he or she is
 * identified; nothing else may carry one.
 * @throws WishMissing, WishNotAllowed, WishNotAsked
 */
export function checkWish(
  side: TaskSide,
  report: { readonly outcome: TaskOutcome; readonly personWish?: PersonWish | undefined },
  birthYear: number | null,
  year: number,
): void {
  const { outcome, personWish } = report;
  const identified = outcome === 'identity_confirmed' || outcome === 'contact_declined';
  if (personWish === undefined) {
    if (identified && side !== 'family') throw new WishMissing(outcome);
    return;
  }
  if (side === 'family')
    throw new WishNotAsked(personWish, {
      zh: '由失踪人所在区记录',
      en: "the person's district records it",
    });
  if (!identified)
    throw new WishNotAsked(personWish, {
      zh: `结果为“${wordOf('outcome', outcome).zh}”时身份尚未确认`,
      en: `with the outcome "${wordOf('outcome', outcome).en}" nobody was identified`,
    });
  const allowed = allowedWishes(birthYear, year);
  if (!allowed.includes(personWish)) throw new WishNotAllowed(personWish, allowed);
  if (outcome === 'contact_declined' && side === 'person' && !declinesContact(personWish))
    throw new WishNotAllowed(personWish, allowed.filter(declinesContact));
}
