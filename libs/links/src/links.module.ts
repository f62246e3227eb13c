import { AuditModule } from '@homeward/audit';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LinkStore } from './link-store.js';
import { Link } from './link.entity.js';
import { Links } from './links.service.js';
import { SetAside } from './set-aside.js';

/** Pairs among persons of unknown origin: stored and decided. They are found by `LinkSearchModule`. */
@Module({
  imports: [TypeOrmModule.forFeature([Link]), AuditModule, PolicyModule],
  providers: [Links, LinkStore, SetAside],
  exports: [Links, LinkStore, SetAside],
})
export class LinksModule {}
