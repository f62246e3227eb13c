import { sendTwice } from '@homeward/testing';
import type { Response } from 'supertest';
import type { Caller } from './api.js';

/** Posts twice under one key (`sendTwice`): the helpers of the scenes show for every route that it does nothing twice. */
export function postTwice(caller: Caller, url: string, body: object): Promise<Response> {
  return sendTwice(`POST ${url}`, (headers) =>
    caller
      .post(url)
      .set(headers)
      .send(body)
      .then((answer) => answer),
  );
}
