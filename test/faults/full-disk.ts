import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Less than the index of the test takes. */
const SMALL_BYTES = 256 * 1024;

/** A place for the index that takes nothing more, until it is given room. */
export interface FullDisk {
  /** How the disk is made full, for the record of the test. */
  readonly how: string;
  /** Error code that a write meets. */
  readonly code: 'ENOSPC' | 'EFBIG';
  readonly dataDir: string;
  /** What starts the program that writes. */
  readonly startedBy: readonly string[];
  /** Makes room for the program with this process id. */
  makeRoom(pid: number): void;
  remove(): void;
}

/**
 * The strongest that works here: a file system that is really full needs the right to mount; without it the program
 * may write no file beyond a size, which any user can say. Null where neither can be.
 */
export function fullDisk(): FullDisk | null {
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-full-disk-'));
  const index = join(dataDir, 'index');
  mkdirSync(index, { mode: 0o700 });
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  if (runs('mount', '-t', 'tmpfs', '-o', `size=${SMALL_BYTES},mode=700`, 'tmpfs', index))
    return {
      how: 'a file system in memory that is full',
      code: 'ENOSPC',
      dataDir,
      startedBy: [],
      makeRoom: () => must('mount', '-o', 'remount,size=64m', index),
      remove: () => {
        must('umount', index);
        remove();
      },
    };
  if (runs('prlimit', '--fsize=1024:', 'true'))
    return {
      how: 'a limit on the size of files, as this user may not mount',
      code: 'EFBIG',
      dataDir,
      startedBy: ['prlimit', `--fsize=${SMALL_BYTES}:`],
      makeRoom: (pid) => must('prlimit', '--pid', String(pid), '--fsize=unlimited:'),
      remove,
    };
  remove();
  return null;
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function must(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
