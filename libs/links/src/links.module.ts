import { AuditModule } from '@homeward/audit';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LinkStore } from './link-store.js';
import { Links } from './links.service.js';
import { PersonsSetAside } from './persons-set-aside.js';
import { entities } from './tables.js';

/** Pairs among persons of unknown origin: stored and decided. They are found by `LinkSearchModule`. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, PolicyModule],
  providers: [Links, LinkStore, PersonsSetAside],
  exports: [Links, LinkStore, PersonsSetAside],
})
export class LinksModule {}
