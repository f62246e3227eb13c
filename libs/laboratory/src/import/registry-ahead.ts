import { systemActor, type Db } from '@homeward/platform';
import { PackedRegistry } from '../samples/packed-registry.js';
import type { Registry } from '../samples/registry.js';
import type { SampleDrafts } from '../samples/sample-draft.js';
import { registeredSpecimens } from './import.queries.js';

/** Barcodes asked for in one transaction: the answer to more would block the event loop. */
const TOGETHER = 1_000;

/** Looks the samples of a file up in the registry while it is still being read. */
export class RegistryAhead {
  private readonly found = new PackedRegistry();
  /** Samples of the file that were asked for. */
  private asked = 0;
  private asking: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /** Asks for the samples that came since, once there are enough. Does not wait for the answer. */
  see(drafts: SampleDrafts): void {
    while (drafts.all().length - this.asked >= TOGETHER) this.askFor(drafts, TOGETHER);
  }

  /** What is known of all samples of the file. */
  async of(drafts: SampleDrafts): Promise<Registry> {
    this.see(drafts);
    this.askFor(drafts, TOGETHER);
    await this.asking;
    return this.found;
  }

  private askFor(drafts: SampleDrafts, count: number): void {
    const barcodes = drafts.barcodes(this.asked, this.asked + count);
    this.asked += count;
    if (barcodes.length === 0) return;
    this.asking = this.asking.then(async () => {
      const some = await this.db.run(systemActor, ({ em }) => registeredSpecimens(em, barcodes));
      for (const [barcode, specimen] of some) this.found.add(barcode, specimen);
    });
    // Whoever waits for all of them is told.
    this.asking.catch(() => undefined);
  }
}
