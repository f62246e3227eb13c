import type { Authenticated } from '@homeward/access';
import type { Request } from 'express';

/** What middleware and guard add to a request. */
export interface SignedInRequest extends Request {
  requestId: string;
  /** Value of the session cookie. */
  sessionToken?: string;
  authenticated?: Authenticated;
}
