import { newId } from '@homeward/platform';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends a request, and after a success the same again under the same `Idempotency-Key`: the second time nothing must
 * happen, and the answer must be the first one.
 * @param what the request, as a failure names it
 * @returns the first answer
 * @throws Error when the second answer is another, or the request was done again
 */
export async function sendTwice<T extends Answered>(
  what: string,
  send: (headers: { 'Idempotency-Key': string }) => Promise<T>,
): Promise<T> {
  const headers = { 'Idempotency-Key': newId() };
  const first = await send(headers);
  if (first.status >= 300) return first;
  const again = await send(headers);
  const shown = ({ status, text }: Answered) => JSON.stringify([status, text]);
  if (shown(again) !== shown(first))
    throw new Error(`${what} was answered with ${shown(first)} and, sent again, with ${shown(again)}`);
  if (again.headers['idempotency-replayed'] !== 'true')
    throw new Error(`${what}, sent again, was done again`);
  return first;
}
