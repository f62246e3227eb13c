import { describe, expect, it } from 'vitest';
import { isDatabaseError, databaseErrorFacts, withoutValues } from './database-errors.js';

const secret = '110105194912310021';
const error = (message: string, fields: object) => Object.assign(new Error(message), fields);

describe('facts of a database error', () => {
  const failed = error(`invalid input syntax for type integer: "${secret}"`, {
    code: '22P02',
    severity: 'ERROR',
    query: `INSERT INTO donor (a, b) VALUES ($1, '${secret}')`,
    parameters: [secret],
    detail: `Key (id_number)=(${secret}) already exists.`,
    hint: secret,
    where: `unnamed portal parameter $1 = '${secret}'`,
    table: 'donor',
    constraint: 'donor_key',
  });

  it('holds no value that was sent or stored', () => {
    expect(isDatabaseError(failed)).toBe(true);
    const told = databaseErrorFacts(failed);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(told).toMatchObject({
      code: '22P02',
      table: 'donor',
      constraint: 'donor_key',
      message: 'invalid input syntax for type integer: "…"',
    });
    expect(told.stack).toContain('database-errors.spec');
    expect(withoutValues(failed)).not.toContain(secret);
  });

  it('still names tables, columns and constraints', () => {
    const words = 'null value in column "sex" of relation "donor" violates not-null constraint';
    expect(withoutValues(error(words, { code: '23502', severity: 'ERROR' }))).toBe(words);
  });

  it('leaves every other error as it is', () => {
    expect(isDatabaseError(new Error('x'))).toBe(false);
    expect(isDatabaseError(error('x', { code: 'ENOENT' }))).toBe(false);
    expect(withoutValues(new Error('no disk: "sda"'))).toBe('no disk: "sda"');
  });
});
