import { NETWORK_CODE, NO_ANSWER_CODE, OFFLINE_CODE, type ApiProblem } from '../api/problem';

const WORDS: Readonly<Record<string, string>> = {
  [NETWORK_CODE]: 'common:noNetwork',
  [NO_ANSWER_CODE]: 'common:noAnswer',
  [OFFLINE_CODE]: 'common:notSent',
};

/** The sentence for a request that no server answered; null when one did, and said itself what was wrong. */
export function wordsWithoutAnswer({ code }: Pick<ApiProblem, 'code'>): string | null {
  return WORDS[code] ?? null;
}
