import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, '../../dist/bin/worker.js');

export interface WorkerProcessOptions {
  /** Options of Node itself, such as a module loaded first. */
  readonly nodeOptions?: readonly string[];
  /** A program with its first arguments that starts Node for us, such as a shell that sets a limit. */
  readonly startedBy?: readonly string[];
}

/** The built worker as a process of its own, which can be killed at any instruction. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  kills = 0;
  /** What it wrote, line by line, over all its lives; nothing unless `LOG_LEVEL` says otherwise. */
  readonly log: string[] = [];

  constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
    private readonly env: NodeJS.ProcessEnv = {},
    private readonly options: WorkerProcessOptions = {},
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether it runs; false also when it ended by itself. */
  get alive(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    const node = [process.execPath, ...(this.options.nodeOptions ?? []), PROGRAM];
    const [program, ...args] = [...(this.options.startedBy ?? []), ...node];
    this.child = spawn(program!, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: this.databaseUrl,
        HOMEWARD_DATA_DIR: this.dataDir,
        LOG_LEVEL: 'silent',
        // One thread of each kind beside the main one: with more, each compiles the same once more.
        SEARCH_THREADS: '1',
        ...this.env,
      },
    });
    createInterface(this.child.stdout!).on('line', (line) => this.log.push(line));
  }

  /** SIGKILL: no handler runs, nothing is cleaned up. */
  async kill(): Promise<void> {
    if (await this.end('SIGKILL')) this.kills += 1;
  }

  /** As a supervisor stops it: it finishes what it does. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<boolean> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return false;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return true;
  }

  /**
   * Kills and starts again after pauses from the list, until `over` says so or the list ends.
   * @param begun what a pause begins with: at once after the start when not given
   */
  async killAtEach(
    pauses: readonly number[],
    over: () => Promise<boolean>,
    begun: (kill: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    for (const [kill, pause] of pauses.entries()) {
      if (!this.child) this.start();
      await begun(kill);
      await sleep(pause);
      if (await over()) return;
      await this.kill();
    }
    if (!this.child) this.start();
  }
}
