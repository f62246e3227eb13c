// @ts-check
/** One `npm start` for each data folder: who holds the lock file runs; whose process is gone is forgotten. */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ pid: number, born: string, address: string }} Holder */

/**
 * Takes the lock of the folder.
 * @param {string} dataDir
 * @param {string} address where the holder answers, or will answer
 * @returns {{ release: () => void, stale: boolean } | { holder: Holder }} stale: an earlier holder died without a word
 */
export function takeStartLock(dataDir, address) {
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, 'start.lock');
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, born: birthOf(process.pid), address }));
  let stale = false;
  try {
    for (;;) {
      try {
        // Fails when the name exists: of two that start together one is first.
        linkSync(draft, lock);
        return { release: () => rmSync(lock, { force: true }), stale };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(lock);
      if (holder && isAlive(holder)) return { holder };
      stale = true;
      takeAway(lock, holder);
    }
  } finally {
    unlinkSync(draft);
  }
}

/** @param {string} lock @returns {Holder | null} null when there is none, or none that can be read */
function holderOf(lock) {
  try {
    const { pid, born, address } = JSON.parse(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) ? { pid, born: String(born), address: String(address) } : null;
  } catch {
    return null;
  }
}

/** Removes the lock of a dead holder, but not that of another who was faster. @param {Holder | null} dead */
function takeAway(lock, dead) {
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside);
  if (taken && (taken.pid !== dead?.pid || taken.born !== dead.born)) {
    try {
      linkSync(aside, lock);
    } catch {
      // A third one has it by now.
    }
  }
  rmSync(aside, { force: true });
}

/** A process number alone proves nothing: it is given out again. @param {Holder} holder */
function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return birthOf(pid) === born;
}

/** When a process began, in words that no other process with its number has; empty when it cannot be told. */
export function birthOf(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Behind the name in brackets, which may hold anything, the 20th field is the time of birth since the boot.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    const told = spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' });
    return (told.stdout ?? '').trim();
  }
}
