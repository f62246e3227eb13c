// @ts-check
import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** A whole run keeps less than half of this in its databases. */
const ROOM = 6 * 2 ** 30;

/**
 * Where the databases of tests lie: in memory where there is room, else on disk. Copying the template database takes
 * 30 ms of CPU there, on disk 150 to 750 (decision 0016).
 */
export function memoryFolder() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, freemem()) >= ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
