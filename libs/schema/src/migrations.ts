import {
  PausedWork0010,
  WorkSetAside0027,
  Idempotency0030,
  Outbox0035,
  QueuePauses0043,
  RateLimit0046,
} from '@homeward/platform/tables';
import {
  AuditAndWork0002,
  ClusterAndMode0026,
  EntriesOnSeveral0054,
  OwnEntries0052,
} from '@homeward/audit/tables';
import { Access0001, Doors0028, Lookups0033 } from '@homeward/access/tables';
import { Intake0003, Corrections0022, NameIndex0023, NoReadyShipment0036 } from '@homeward/intake/tables';
import {
  Laboratory0004,
  CellAccount0018,
  ImportFindings0019,
  StagedVerdicts0037,
  FilesAndStatements0050,
  CheckOnly0053,
  StagedInNumbers0051,
  Vocabulary0060,
  VocabularyChanges0061,
  Electropherograms0070,
  NonConformities0062,
  EliminationSet0063,
  PlateQuality0064,
  Plates0075,
  TypingCorrections0080,
  PublicationCount0086,
  Exchange0090,
  Wells0095,
  LocusCorrections0096,
  ApprovalRule0088,
} from '@homeward/laboratory/tables';
import { FrequencyDigest0017 } from '@homeward/policy/tables';
import { CoverageProof0007, IndexShards0012, TrialRules0034 } from '@homeward/persons/tables';
import { Links0011, PersonsSetAside0015 } from '@homeward/links/tables';
import {
  Matching0005,
  DrawnPedigrees0013,
  SearchesInTurn0016,
  RefutedRelatives0032,
  FamilyContradictions0085,
} from '@homeward/searching/tables';
import { Duplicates0087 } from '@homeward/duplicates/tables';
import { WhatIfAndCalibration0009 } from '@homeward/trials/tables';
import { ListIndexes0038 } from './migrations/0038-list-indexes.js';
import { ReviewAndVerification0006, SecondBlood0024 } from '@homeward/verification/tables';

/** One linear list; a migration that has been released is never edited. Each lies beside the library that owns its tables. */
export const migrations = [
  Access0001,
  AuditAndWork0002,
  Intake0003,
  Laboratory0004,
  Matching0005,
  ReviewAndVerification0006,
  CoverageProof0007,
  WhatIfAndCalibration0009,
  PausedWork0010,
  Links0011,
  IndexShards0012,
  DrawnPedigrees0013,
  PersonsSetAside0015,
  SearchesInTurn0016,
  FrequencyDigest0017,
  CellAccount0018,
  ImportFindings0019,
  Corrections0022,
  NameIndex0023,
  SecondBlood0024,
  ClusterAndMode0026,
  WorkSetAside0027,
  Doors0028,
  Idempotency0030,
  RefutedRelatives0032,
  Lookups0033,
  TrialRules0034,
  Outbox0035,
  NoReadyShipment0036,
  StagedVerdicts0037,
  ListIndexes0038,
  QueuePauses0043,
  RateLimit0046,
  FilesAndStatements0050,
  StagedInNumbers0051,
  OwnEntries0052,
  CheckOnly0053,
  EntriesOnSeveral0054,
  Vocabulary0060,
  VocabularyChanges0061,
  Electropherograms0070,
  NonConformities0062,
  EliminationSet0063,
  PlateQuality0064,
  Plates0075,
  TypingCorrections0080,
  FamilyContradictions0085,
  PublicationCount0086,
  Duplicates0087,
  Exchange0090,
  Wells0095,
  LocusCorrections0096,
  ApprovalRule0088,
];
