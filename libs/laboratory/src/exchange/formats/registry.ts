import { cmfExchange } from './cmf-exchange.js';
import { csvExchange } from './csv-exchange.js';
import type { ExchangeFormat } from './exchange-format.js';

/** All formats of exchange; a further one is added here. */
const FORMATS = [cmfExchange, csvExchange] as const;

export type ExchangeFormatName = (typeof FORMATS)[number]['name'];
export const EXCHANGE_FORMATS: readonly ExchangeFormatName[] = FORMATS.map(({ name }) => name);

/** The format of this name. @throws RangeError for one that is not there (programmer error) */
export function exchangeFormat(name: ExchangeFormatName): ExchangeFormat {
  const found = FORMATS.find((format) => format.name === name);
  if (!found) throw new RangeError(`no such format: ${name}`);
  return found;
}

/** The format whose answers a file with this beginning holds; null when none knows it. */
export function formatOfAnswers(head: string): ExchangeFormat | null {
  return FORMATS.find((format) => format.recognises(head)) ?? null;
}
