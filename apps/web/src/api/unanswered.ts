import i18next from 'i18next';
import { ApiProblem, NETWORK_CODE, NO_ANSWER_CODE, OFFLINE_CODE } from './problem';

const WORDS = {
  [NETWORK_CODE]: 'common:noNetwork',
  [NO_ANSWER_CODE]: 'common:noAnswer',
  [OFFLINE_CODE]: 'common:notSent',
} as const;

/** A request that no server answered, in the reader's words. */
export function unanswered(code: keyof typeof WORDS): ApiProblem {
  return new ApiProblem(0, { code, detail: i18next.t(WORDS[code]) });
}
