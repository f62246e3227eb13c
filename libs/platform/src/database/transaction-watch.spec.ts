import { describe, expect, it } from 'vitest';
import { callerIn } from './transaction-watch.js';

describe('the name of a transaction', () => {
  it('is the function that opened it', () => {
    const stack = `Error
    at Db.run (file:///srv/homeward/dist/libs/platform/src/database/db.js:20:30)
    at ImportValidator.publish (file:///srv/homeward/dist/libs/laboratory/src/import/import-validator.service.js:80:21)
    at async ImportValidator.validate (file:///srv/x.js:1:1)`;
    expect(callerIn(stack)).toBe('ImportValidator.publish');
  });

  it('is the place in the code where the function has no name', () => {
    const stack = `Error
    at Db.run (file:///srv/dist/db.js:20:30)
    at file:///srv/homeward/dist/apps/worker/src/relay.js:51:34`;
    expect(callerIn(stack)).toBe('relay.js:51');
  });

  it('is the name it was called by, where a source map gives another', () => {
    const stack = `Error
    at Db.run (/srv/libs/platform/src/database/db.ts:20:30)
    at VerdictStage.run [as runPiece] (/srv/libs/laboratory/src/import/verdict-stage.ts:70:20)`;
    expect(callerIn(stack)).toBe('VerdictStage.runPiece');
  });

  it('is unknown without a stack', () => {
    expect(callerIn(undefined)).toBe('unknown');
  });
});
