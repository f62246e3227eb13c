import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The head of the chain as it is kept outside the database. */
export interface RecordedHead {
  readonly seq: string;
  /** Hexadecimal. */
  readonly hash: string;
  readonly sealedAt: string;
}

/** One file per database, beside the keys: who can rewrite the database need not be able to rewrite this. */
export function headFile(dataDir: string, database: string): string {
  return join(dataDir, 'audit', `head-${database.replace(/[^\w-]/g, '_')}.json`);
}

/** `null` when nothing was recorded yet. A file that is there and not readable is an error, not a fresh start. */
export function readHeadFile(path: string): RecordedHead | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { seq, hash, sealedAt } = JSON.parse(text) as RecordedHead;
  if (!/^\d+$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash))
    throw new Error(`The head file ${path} is damaged: it states no seq and hash`);
  return { seq, hash, sealedAt };
}

export function writeHeadFile(path: string, head: RecordedHead): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  // Whole or not at all, also when the machine stops in between.
  renameSync(draft, path);
}
