import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DuplicateStore } from './duplicate-store.js';
import { Duplicates } from './duplicates.service.js';
import { entities } from './tables.js';

/** Relatives registered twice: stored and decided. They are found by `DuplicateSearchModule`. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule],
  providers: [Duplicates, DuplicateStore],
  exports: [Duplicates, DuplicateStore],
})
export class DuplicatesModule {}
