/** One transaction that is over. */
export interface TimedTransaction {
  /** The function that opened it, such as `ImportValidator.publish`; its file and line when it has no name. */
  readonly name: string;
  /** From its first statement until it was committed or rolled back. */
  readonly milliseconds: number;
}

export type TransactionWatcher = (transaction: TimedTransaction) => void;

/** `at ImportValidator.publish (file:///…/import-validator.service.js:80:21)`, `at async …`, `at file:///…:1:2` */
const FRAME = /^\s*at (?:async )?(?:(?:new )?([\w$.<>]+) \()?.*?([^/\\]+?\.[jt]s:\d+)/;

/**
 * Who called, by a stack that was taken in `Db.run`.
 * @param stack of an `Error` that was made there
 */
export function callerIn(stack: string | undefined): string {
  const caller = (stack ?? '')
    .split('\n')
    .find((line) => line.includes(' at ') && !line.includes('at Db.run'));
  const [, name, place] = FRAME.exec(caller ?? '') ?? [];
  if (name !== undefined && name !== '<anonymous>' && !name.endsWith('.<anonymous>')) return name;
  return place ?? 'unknown';
}
