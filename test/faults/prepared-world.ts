import { onDatabase } from '@homeward/platform';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, renameDatabase } from '../support/database.js';
import { startWorker } from '../support/worker.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { fillSmallWorld, smallWorldOf, type TableFile } from './small-world.js';

const TEMPLATE = 'homeward_small_world';

/**
 * The small world of one server, made by whichever test needs it first: a database to copy, its keys, the tables to
 * import, and what they lead to when nothing disturbs.
 */
export class PreparedWorld {
  readonly template = TEMPLATE;

  private constructor(
    private readonly server: string,
    private readonly folder: string,
  ) {}

  static async of(server: string): Promise<PreparedWorld> {
    const { TEST_FOLDER } = process.env;
    if (!TEST_FOLDER) throw new Error('TEST_FOLDER is set by test/support/global-setup.js');
    const world = new PreparedWorld(server, join(TEST_FOLDER, `small-world-${new URL(server).port}`));
    await world.once('tables.json', () => world.make());
    return world;
  }

  get files(): TableFile[] {
    const written = this.read('tables.json') as { fileName: string; content: { data: number[] } }[];
    return written.map(({ fileName, content }) => ({ fileName, content: Buffer.from(content.data) }));
  }

  /** Gives a folder the keys under which the world was written. */
  handKeysTo(folder: string): void {
    cpSync(join(this.folder, 'data/keys'), join(folder, 'keys'), { recursive: true });
  }

  async undisturbed(): Promise<Outcome> {
    await this.once('outcome.json', () => this.workOff());
    return this.read('outcome.json') as Outcome;
  }

  private async make(): Promise<TableFile[]> {
    const database = await createTestDatabase(this.server);
    const worker = await startWorker(database.url, join(this.folder, 'data'));
    const files = await fillSmallWorld(worker);
    await worker.close();
    await renameDatabase(database, TEMPLATE);
    return files;
  }

  private async workOff(): Promise<Outcome> {
    const database = await createTestDatabase(this.server, TEMPLATE);
    const worker = await startWorker(database.url, join(this.folder, 'data'));
    const world = await smallWorldOf(worker, this.files);
    const batches = await world.upload();
    await worker.idle();
    await world.approve(batches);
    await worker.idle();
    const outcome = await outcomeOf(database.url);
    await worker.close();
    await database.drop();
    return outcome;
  }

  /** Makes a file unless it is there; others wait meanwhile. */
  private async once(name: string, make: () => Promise<unknown>): Promise<void> {
    return onDatabase(this.server, async (client) => {
      await client.query('SELECT pg_advisory_lock(727003)');
      if (existsSync(join(this.folder, name))) return;
      mkdirSync(join(this.folder, 'data'), { recursive: true });
      writeFileSync(join(this.folder, name), JSON.stringify(await make()));
    });
  }

  private read(name: string): unknown {
    return JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
  }
}
