import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  BlindIndex,
  createFirstKeys,
  createKeyFile,
  FieldCipher,
  FileKeys,
  keysOf,
} from '@homeward/platform';
import { testConfig } from '../support/config.js';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'homeward-keys-'));
  file = join(dataDir, 'keys', 'keys.json');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const demonstration = () => testConfig('postgres://nowhere/x', dataDir);
const production = () => testConfig('postgres://nowhere/x', dataDir, { HOMEWARD_MODE: 'production' });
const place = { table: 'identity', column: 'name', row: '1' };

describe('the key file', () => {
  it('is made by a demonstration, for its owner only, and then kept', () => {
    const text = new FieldCipher(keysOf(demonstration())).encrypt('王小明', place);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(new FieldCipher(keysOf(demonstration())).decrypt(text, place)).toBe('王小明');
  });

  it('has 32 random bytes for each purpose', () => {
    const keys = keysOf(demonstration());
    const all = (['field', 'blind_index', 'backup'] as const).map((purpose) => keys.current(purpose).bytes);
    expect(all.map((bytes) => bytes.length)).toEqual([32, 32, 32]);
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(3);
  });

  it('is not overwritten by a second process that starts at the same moment', () => {
    createKeyFile(join(dataDir, 'keys'));
    const first = readFileSync(file, 'utf8');
    createKeyFile(join(dataDir, 'keys'));
    expect(readFileSync(file, 'utf8')).toBe(first);
  });

  it('is never made anew by production, except for a database that is new itself', () => {
    expect(() => keysOf(production())).toThrow(/keys\.json.*missing/);
    createFirstKeys(production(), ['Matching1700000000005']);
    expect(existsSync(file)).toBe(false);
    createFirstKeys(production(), ['Access1700000000001', 'AuditAndWork1700000000002']);
    expect(keysOf(production()).current('field').id).toBe('k1');
  });

  it('may hold a new key beside the old one: both read, the new one writes, look-ups stay', () => {
    const keys = keysOf(demonstration());
    const old = new FieldCipher(keys).encrypt('王小明', place);
    const index = new BlindIndex(keys).of('phone', '13800138000');
    const content = JSON.parse(readFileSync(file, 'utf8'));
    content.field.keys.k2 = Buffer.alloc(32, 7).toString('base64');
    content.field.current = 'k2';
    writeFileSync(file, JSON.stringify(content));
    const rotated = new FileKeys(file);
    const cipher = new FieldCipher(rotated);
    expect(cipher.decrypt(old, place)).toBe('王小明');
    expect(cipher.encrypt('王小明', place)).toMatch(/^v1\.a256gcm\.k2\./);
    expect(new BlindIndex(rotated).of('phone', '13800138000')).toBe(index);
  });

  it.each([
    ['no JSON', '{'],
    ['no keys', '{}'],
    ['a short key', (good: string) => good.replace(/"k1": "[^"]+"/, '"k1": "AAAA"')],
    ['a current key that is not there', (good: string) => good.replace('"current": "k1"', '"current": "k9"')],
  ])('with %s stops the start and is named', (_, change) => {
    createKeyFile(join(dataDir, 'keys'));
    const good = readFileSync(file, 'utf8');
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, typeof change === 'string' ? change : change(good));
    expect(() => keysOf(demonstration())).toThrow(file);
  });
});
