import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BlindIndex,
  createFirstKeys,
  createKeyFile,
  FieldCipher,
  FileKeys,
  openKeys,
  type Query,
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
/** Of a database that holds nothing encrypted. */
const nothing: Query = () => Promise.resolve([]);
const place = { table: 'identity', column: 'name', row: '1' };

describe('the key file', () => {
  it('is made by a demonstration, for its owner only, and then kept', async () => {
    const text = new FieldCipher(await openKeys(demonstration(), nothing)).encrypt('王小明', place);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(new FieldCipher(await openKeys(demonstration(), nothing)).decrypt(text, place)).toBe('王小明');
  });

  it('has 32 random bytes for each purpose', async () => {
    const keys = await openKeys(demonstration(), nothing);
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

  it('is made by the set-up of production alone, and never where something is encrypted', async () => {
    const something: Query = (sql) => Promise.resolve(sql.includes('identity') ? [{}] : []);
    await expect(openKeys(production(), nothing)).rejects.toThrow(/keys\.json.*missing/);
    await expect(createFirstKeys(production(), something)).rejects.toThrow(/keys\.json.*missing/);
    await expect(openKeys(demonstration(), something)).rejects.toThrow(join(dataDir, 'keys'));
    expect(existsSync(file)).toBe(false);
    await createFirstKeys(production(), nothing);
    expect((await openKeys(production(), nothing)).current('field').id).toBe('k1');
  });

  it('may hold a new key beside the old one: both read, the new one writes, look-ups stay', async () => {
    const keys = await openKeys(demonstration(), nothing);
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
  ])('with %s stops the start and is named', async (_, change) => {
    createKeyFile(join(dataDir, 'keys'));
    const good = readFileSync(file, 'utf8');
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, typeof change === 'string' ? change : change(good));
    await expect(openKeys(demonstration(), nothing)).rejects.toThrow(file);
  });
});
