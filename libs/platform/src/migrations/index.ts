import { Access0001 } from './0001-access.js';
import { AuditAndWork0002 } from './0002-audit-and-work.js';
import { Intake0003 } from './0003-intake.js';
import { Laboratory0004 } from './0004-laboratory.js';
import { Matching0005 } from './0005-matching.js';
import { ReviewAndVerification0006 } from './0006-review-and-verification.js';
import { CoverageProof0007 } from './0007-coverage-proof.js';
import { WhatIfAndCalibration0009 } from './0009-what-if-and-calibration.js';
import { PausedWork0010 } from './0010-paused-work.js';
import { Links0011 } from './0011-links.js';
import { IndexShards0012 } from './0012-index-shards.js';
import { DrawnPedigrees0013 } from './0013-drawn-pedigrees.js';
import { PersonsSetAside0015 } from './0015-persons-set-aside.js';
import { SearchesInTurn0016 } from './0016-searches-in-turn.js';
import { FrequencyDigest0017 } from './0017-frequency-digest.js';
import { CellAccount0018 } from './0018-cell-account.js';
import { ImportFindings0019 } from './0019-import-findings.js';
import { Corrections0022 } from './0022-corrections.js';
import { NameIndex0023 } from './0023-name-index.js';
import { SecondBlood0024 } from './0024-second-blood.js';
import { ClusterAndMode0026 } from './0026-cluster-and-mode.js';
import { WorkSetAside0027 } from './0027-work-set-aside.js';
import { Doors0028 } from './0028-doors.js';
import { Idempotency0030 } from './0030-idempotency.js';
import { Lookups0033 } from './0033-lookups.js';
import { TrialRules0034 } from './0034-trial-rules.js';
import { Outbox0035 } from './0035-outbox.js';
import { NoReadyShipment0036 } from './0036-no-ready-shipment.js';
import { QueuePauses0043 } from './0043-queue-pauses.js';
import { RefutedRelatives0032 } from './0032-refuted-relatives.js';

/** One linear list; a migration that has been released is never edited. */
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
  QueuePauses0043,
];
