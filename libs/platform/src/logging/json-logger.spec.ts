import { describe, expect, it } from 'vitest';
import { JsonLogger } from './json-logger.js';

function lines(log: (logger: JsonLogger) => void, level: 'info' | 'silent' = 'info') {
  const written: string[] = [];
  log(new JsonLogger('test', level, { write: (line) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is one object per line, with process, context and fields', () => {
    const [line] = lines((logger) => logger.error({ kind: 'import.apply' }, 'work failed', 'WorkRunner'));
    expect(line).toMatchObject({
      process: 'test',
      context: 'WorkRunner',
      kind: 'import.apply',
      msg: 'work failed',
      level: 50,
    });
  });

  it('reports a failed query without its parameters, in its causes too', () => {
    const secret = '110105194912310021';
    const driver = Object.assign(new Error(`invalid input syntax for type date: "${secret}"`), {
      code: '22007',
      severity: 'ERROR',
      detail: `Key (id)=(${secret})`,
      where: `portal parameter $1 = '${secret}'`,
    });
    const failed = Object.assign(new Error(driver.message), {
      query: 'SELECT $1',
      parameters: [secret],
      driverError: driver,
    });
    const written = lines((logger) => {
      logger.error({ err: failed, requestId: 'r' }, 'unexpected failure', 'ProblemFilter');
      logger.error(failed, 'queue');
      logger.error({ err: new Error('work failed', { cause: failed }) }, 'sweep');
    });
    expect(written).toHaveLength(3);
    expect(JSON.stringify(written)).not.toContain(secret);
    expect(written[0]).toMatchObject({ requestId: 'r', err: { query: 'SELECT $1' } });
  });

  it('accepts the plain texts of Nest', () => {
    const [line] = lines((logger) => logger.log('Application started', 'NestApplication'));
    expect(line).toMatchObject({ msg: 'Application started', context: 'NestApplication', level: 30 });
  });

  it('writes kind, message and code of an error', () => {
    const [line] = lines((logger) => logger.error({ err: new Error('broken') }, 'unexpected', 'X'));
    expect(line).toMatchObject({ err: { message: 'broken' } });
  });

  it('removes secrets at any depth', () => {
    const secrets = { password: 's3cret', token: 's3cret', idNumber: 's3cret', name: 's3cret' };
    const text = JSON.stringify(
      lines((logger) =>
        logger.log(
          { ...secrets, body: secrets, a: { b: secrets, c: { d: secrets } }, err: { ...secrets } },
          'X',
        ),
      ),
    );
    expect(text).not.toContain('s3cret');
    expect(text).toContain('[redacted]');
  });

  it('writes nothing at the level silent', () => {
    expect(lines((logger) => logger.fatal('x', 'X'), 'silent')).toEqual([]);
  });
});
