import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { IdentitySearch } from '@homeward/intake';

/** Names stored before there was an index of names can be found after the first start of this release. */
@Injectable()
export class NameIndexing implements OnApplicationBootstrap {
  private readonly log = new Logger(NameIndexing.name);

  constructor(private readonly search: IdentitySearch) {}

  async onApplicationBootstrap(): Promise<void> {
    const count = await this.search.indexNames();
    if (count > 0) this.log.log({ count }, 'names were indexed for searching');
  }
}
