import { newId } from '@homeward/platform';
import type { Response } from 'supertest';
import type { Caller } from './api.js';

/**
 * Posts, and after a success posts the same again under the same key: the second time nothing must happen, and the
 * answer must be the first one. Used by the helpers of the scenes, so that all their tests show it for every route.
 */
export async function postTwice(caller: Caller, url: string, body: object): Promise<Response> {
  const key = newId();
  const send = (): Promise<Response> =>
    caller
      .post(url)
      .set('Idempotency-Key', key)
      .send(body)
      .then((answer) => answer);
  const first = await send();
  if (first.status >= 300) return first;
  const again = await send();
  const shown = (answer: Response) => JSON.stringify([answer.status, answer.text]);
  if (shown(again) !== shown(first))
    throw new Error(`POST ${url} was answered with ${shown(first)} and, sent again, with ${shown(again)}`);
  if (again.headers['idempotency-replayed'] !== 'true')
    throw new Error(`POST ${url}, sent again, was done again`);
  return first;
}
