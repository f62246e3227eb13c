import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Command lines in one process that has the program loaded; one at a time. Without a database, unless `env` names one. */
export class Commands {
  private readonly child: ChildProcess;

  constructor(env: NodeJS.ProcessEnv = {}) {
    const { PATH, HOME } = process.env;
    this.child = fork(join(import.meta.dirname, 'command-server.mjs'), [], {
      env: { PATH, HOME, HOMEWARD_DATA_DIR: '/nonexistent', ...env },
      execArgv: [],
      serialization: 'advanced',
    });
  }

  async run(args: readonly string[]): Promise<Ended> {
    this.child.send({ args });
    const ended = new AbortController();
    const gone = once(this.child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`the command process ended with ${String(code)}`);
    });
    try {
      const [answer] = await Promise.race([once(this.child, 'message', { signal: ended.signal }), gone]);
      return answer as Ended;
    } finally {
      ended.abort();
      gone.catch(() => {});
    }
  }

  async end(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}
