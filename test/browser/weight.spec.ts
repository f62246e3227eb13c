import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AREAS } from '../../apps/web/src/i18n/areas.js';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const DIST = join(import.meta.dirname, '../../apps/web/dist');
const ASSETS = join(DIST, 'assets');
/** Bytes on the wire of what the first page loads; it was 1,900,000 before anything was compressed. */
const LARGEST = 335_000;

describe('the built pages on the wire', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let address: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database.url);
    address = await listen(api);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** As the network carries it: fetch would decompress. */
  async function raw(path: string, encoding: string): Promise<{ bytes: Buffer; head: Headers }> {
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      request(address + path, { headers: { 'accept-encoding': encoding } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            bytes: Buffer.concat(parts),
            head: new Headers(answer.headers as Record<string, string>),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  const [script] = readdirSync(ASSETS).filter((name) => /^base-.*\.js$/.test(name));

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', null, (bytes: Buffer) => bytes],
  ] as const)('a script for a browser that takes %s', async (accepts, encoding, open) => {
    const { bytes, head } = await raw(`/assets/${script!}`, accepts);
    expect(head.get('content-encoding')).toBe(encoding);
    expect(head.get('vary')).toContain('Accept-Encoding');
    expect(head.get('cache-control')).toContain('immutable');
    expect(open(bytes).equals(readFileSync(join(ASSETS, script!)))).toBe(true);
  });

  it('what is needed first stays small: scripts and styles of index.html, with the words of the first page in one language', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name!);
    expect(first.length).toBeGreaterThan(2);
    const areas = AREAS.home!.map((area) => `.${area}`);
    const words = ['', ...areas].map((area) => {
      const found = readdirSync(ASSETS).filter(
        (name) => name.startsWith(`words.zh${area}-`) && name.endsWith('.js'),
      );
      expect([area, found.length]).toEqual([area, 1]);
      return found[0]!;
    });
    const size = (name: string) => {
      const packed = join(ASSETS, `${name}.br`);
      return statSync(readdirSync(ASSETS).includes(`${name}.br`) ? packed : join(ASSETS, name)).size;
    };
    expect([...first, ...words].reduce((sum, name) => sum + size(name), 0)).toBeLessThan(LARGEST);
  });
});
