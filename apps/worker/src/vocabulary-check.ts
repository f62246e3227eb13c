import { Vocabularies } from '@homeward/laboratory';
import { Db, systemActor } from '@homeward/platform';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** A release that publishes other loci, kits, controls or names makes a new version of the vocabulary, once. */
@Injectable()
export class VocabularyCheck implements OnApplicationBootstrap {
  private readonly log = new Logger(VocabularyCheck.name);

  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const version = await this.db.run(systemActor, (tx) => this.vocabularies.renew(tx));
    if (version !== null)
      this.log.log(`the vocabulary of the laboratory has version ${String(version)} with this release`);
  }
}
