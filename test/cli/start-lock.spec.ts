import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf, takeStartLock } from '../../scripts/lib/start-lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'start.lock');
const take = () => takeStartLock(folder, 'http://127.0.0.1:3000') as any;
const write = (holder: object | string) =>
  writeFileSync(file(), typeof holder === 'string' ? holder : JSON.stringify(holder));

it('is held by one process, which is named to the other, until it is released', () => {
  const first = take();
  expect(first.stale).toBe(false);
  expect(take().holder).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3000' });
  first.release();
  expect(existsSync(file())).toBe(false);
  expect(take().stale).toBe(false);
});

it.each<[string, object | string]>([
  ['a process that is gone', { pid: 2 ** 22 - 3, born: 'x', address: '' }],
  [
    'a process whose number another has now',
    { pid: process.ppid, born: 'before the power cut', address: '' },
  ],
  ['nobody who can be read', '{"pid":'],
])('is taken over from %s', (_, holder) => {
  write(holder);
  const taken = take();
  expect(taken.stale).toBe(true);
  expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['start.lock']);
});

it('is not taken from a living process', () => {
  const holder = { pid: process.ppid, born: birthOf(process.ppid), address: 'http://127.0.0.1:1' };
  write(holder);
  expect(take().holder).toEqual(holder);
});

it('is taken by one of many processes that start together', async () => {
  write({ pid: 2 ** 22 - 3, born: 'x', address: '' });
  const script = `import { takeStartLock } from ${JSON.stringify(join(import.meta.dirname, '../../scripts/lib/start-lock.js'))};
    const taken = takeStartLock(${JSON.stringify(folder)}, 'x');
    process.stdout.write('holder' in taken ? 'no' : 'yes'); process.stdin.resume(); setTimeout(() => process.exit(), 20_000).unref();`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const answers = await Promise.all(
    children.map(async (child) => String((await once(child.stdout, 'data'))[0])),
  );
  for (const child of children) child.kill();
  expect(answers.sort()).toEqual(['no', 'no', 'no', 'yes']);
}, 60_000);
