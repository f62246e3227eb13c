import { afterAll, describe, expect, it } from 'vitest';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOnce } from './embedded-postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'homeward-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the programs of the database, copied out of a closed folder', () => {
  it('link to their own libraries, not to those that they were copied from', () => {
    const from = join(folder, 'from');
    mkdirSync(join(from, 'lib'), { recursive: true });
    writeFileSync(join(from, 'lib', 'libicuuc.so.60.2'), 'code');
    symlinkSync('libicuuc.so.60.2', join(from, 'lib', 'libicuuc.so.60'));
    const to = copyOnce(from, join(folder, 'native-1'));
    expect(readlinkSync(join(to, 'lib', 'libicuuc.so.60'))).toBe('libicuuc.so.60.2');
    rmSync(from, { recursive: true });
    expect(readFileSync(join(to, 'lib', 'libicuuc.so.60'), 'utf8')).toBe('code');
    // It is there: nothing is copied again, and nothing half is left beside it.
    expect(copyOnce(from, to)).toBe(to);
    expect(readdirSync(folder)).toEqual(['native-1']);
  });
});
