import { Module } from '@nestjs/common';
import { Judges } from './judges.js';
import { PreparedQuestions } from './prepared-questions.js';
import { ScanTables } from './scan-tables.js';

/** Families as questions, their tables, and the threads that judge who passed. */
@Module({
  providers: [Judges, ScanTables, PreparedQuestions],
  exports: [Judges, ScanTables, PreparedQuestions],
})
export class JudgingModule {}
