import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@homeward/testing';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../scripts/lib/embedded-postgres.js';
import { memoryFolder } from './memory-folder.js';

/** How a server ends: its sessions are cut and it writes what it has; at once, without; or it is killed outright. */
export const SERVER_ENDS = { fast: 'SIGINT', immediate: 'SIGQUIT', crash: 'SIGKILL' } as const;

/**
 * A database server of one test's own, which may be stopped while others work. It keeps what it said it would, as in
 * earnest: the one that all tests share may lose its last transactions in a crash.
 */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(memoryFolder(), 'homeward-own-postgres-'));
    // As root the server runs under another account, which must reach its data.
    chmodSync(folder, 0o711);
    return new OwnPostgres(folder, await startEmbeddedPostgres({ dataDir: folder }));
  }

  get url(): string {
    return this.server.url('postgres');
  }

  /** Ends the server; returns when its first process is gone. */
  async end(how: keyof typeof SERVER_ENDS): Promise<void> {
    process.kill(this.server.pid, SERVER_ENDS[how]);
    await until(() => !isAlive(this.server.pid), { what: `PostgreSQL has ended (${how})` });
  }

  /** Starts it again on the same data and port. After a crash its last processes may still be ending. */
  async begin(): Promise<void> {
    const { port } = this.server;
    let refused: unknown;
    const started = () =>
      startEmbeddedPostgres({ dataDir: this.folder, port }).catch((error: unknown) => {
        refused = error;
        return null;
      });
    this.server = await until(started, { what: () => `PostgreSQL starts: ${String(refused)}`, every: 200 });
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
