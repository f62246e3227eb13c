/** One transaction that is over. */
export interface TimedTransaction {
  /** The function that opened it, such as `ImportValidator.publish`; its file and line when it has no name. */
  readonly name: string;
  /** From its first statement until it was committed or rolled back. */
  readonly milliseconds: number;
}

export type TransactionWatcher = (transaction: TimedTransaction) => void;

/** `at ImportValidator.publish (file:///…:80:21)`, `at ImportValidator.run [as publish] (…)`, `at file:///…:1:2` */
const FRAME =
  /^\s*at (?:async )?(?:(?:new )?([\w$.<>]+)(?: \[as ([\w$]+)\])? \()?.*?([^/\\]+?\.[cm]?[jt]s:\d+)/;

/**
 * Who called, by a stack that was taken in `Db.run`, its first frame.
 * @param stack of an `Error` that was made there
 */
export function callerIn(stack: string | undefined): string {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  const [, name, as, place] = FRAME.exec(frames[1] ?? '') ?? [];
  if (name === undefined || name.endsWith('<anonymous>')) return place ?? 'unknown';
  return as === undefined ? name : [...name.split('.').slice(0, -1), as].join('.');
}
