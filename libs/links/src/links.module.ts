import { AuditModule } from '@homeward/audit';
import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { LinkSearcher } from './link-searcher.js';
import { LinkStore } from './link-store.js';
import { Link } from './link.entity.js';
import { Links } from './links.service.js';
import { SetAside } from './set-aside.js';

export const linkEntities = [Link];

/** Pairs among persons of unknown origin: found, stored and decided. */
@Module({
  imports: [AuditModule, PersonsModule, PolicyModule],
  providers: [Links, LinkStore, SetAside, LinkSearcher],
  exports: [Links, LinkStore, LinkSearcher],
})
export class LinksModule {}
