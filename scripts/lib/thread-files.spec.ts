import { describe, expect, it } from 'vitest';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const BESIDE = /new URL\('(\.[^']+\.js)', import\.meta\.url\)/g;

/** The compiler does not follow the addresses of threads and programs: a file that was moved would be missed at run time. */
describe('files that a program starts by their address', () => {
  it('are where it looks for them', () => {
    const files = ['apps/api', 'apps/cli', 'apps/worker', 'libs'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (file) => file.endsWith('.ts') && !file.includes('node_modules') && !file.endsWith('.spec.ts'),
        )
        .map((file) => join(ROOT, folder, file)),
    );
    const addresses = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(BESIDE)].map((found) => join(dirname(file), found[1]!)),
    );
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !existsSync(address.replace(/\.js$/, '.ts')))).toEqual([]);
  });
});
