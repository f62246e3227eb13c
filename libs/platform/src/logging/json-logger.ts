import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import type { Config } from '../config/config.js';
import { isDatabaseError, databaseErrorFacts, withoutValues } from '../errors/database-errors.js';

/** Values under these names are never written. */
const SECRET_NAMES = [
  'password',
  'passwordHash',
  'totp',
  'secret',
  'token',
  'csrfToken',
  'cookie',
  'authorization',
  'name',
  'idNumber',
  'phone',
  'address',
  'genotypes',
  'otherGenotypes',
  'alleles',
  'databaseUrl',
  'redisUrl',
  // Parameters of failed queries.
  'parameters',
];
const REDACTED = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** One line of JSON per entry, through Nest's `Logger`. Objects become fields; the last string is the context. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(process: string, level: Config['logLevel'], destination?: DestinationStream) {
    this.pino = pino(
      {
        level,
        base: { process },
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: { paths: REDACTED, censor: '[redacted]' },
      },
      ...(destination ? [destination] : []),
    );
  }

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const fields: Record<string, unknown> = {};
    let text = texts.slice(0, -1).join(' ');
    for (const part of [message, ...rest])
      if (part instanceof Error) fields['err'] = part;
      else if (typeof part === 'object' && part !== null) Object.assign(fields, part);
    if (fields['err'] !== undefined) fields['err'] = writable(fields['err']);
    if (typeof message === 'string') text = [message, text].filter(Boolean).join(' ');
    const context = texts.at(-1);
    this.pino[level](context ? { ...fields, context } : fields, text);
  }
}

/** An error for the log: without values of rows and parameters, also in its causes. */
function writable(error: unknown): unknown {
  if (isDatabaseError(error)) return databaseErrorFacts(error);
  if (!(error instanceof Error)) return error;
  const { cause, errors } = error as Error & { errors?: unknown };
  if (![cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some(isDatabaseError)) return error;
  return {
    type: error.constructor.name,
    message: withoutValues(error),
    stack: error.stack
      ?.split('\n')
      .filter((line, i) => i === 0 || /^\s+at /.test(line))
      .join('\n'),
    cause: writable(cause),
  };
}
