import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { LinkSearcher } from './link-searcher.js';
import { LinksModule } from './links.module.js';

/** The search for pairs among persons of unknown origin. It loads the index. */
@Module({
  imports: [LinksModule, PersonsModule, PolicyModule],
  providers: [LinkSearcher],
  exports: [LinkSearcher],
})
export class LinkSearchModule {}
