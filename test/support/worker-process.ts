import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, '../../dist/apps/worker/src/main.js');

/** The built worker as a process of its own, which can be killed at any instruction. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  kills = 0;

  constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
    private readonly env: NodeJS.ProcessEnv = {},
  ) {}

  /** Whether it runs; false also when it ended by itself. */
  get alive(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    this.child = spawn(process.execPath, [PROGRAM], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: this.databaseUrl,
        HOMEWARD_DATA_DIR: this.dataDir,
        LOG_LEVEL: 'silent',
        ...this.env,
      },
    });
  }

  /** SIGKILL: no handler runs, nothing is cleaned up. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.kills += 1;
  }

  /** Kills and starts again after pauses from the list, until `over` says so or the list ends. */
  async killAtEach(pauses: readonly number[], over: () => Promise<boolean>): Promise<void> {
    for (const pause of pauses) {
      if (!this.child) this.start();
      await sleep(pause);
      if (await over()) return;
      await this.kill();
    }
    if (!this.child) this.start();
  }
}
