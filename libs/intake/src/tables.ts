import { CaseMember } from './cases/case-member.entity.js';
import { MissingCase } from './cases/missing-case.entity.js';
import { Consent } from './consents/consent.entity.js';
import { Donor } from './donors/donor.entity.js';
import { IdentityRow } from './identities/identity.entity.js';
import { CollectionKit } from './kits/collection-kit.entity.js';
import { Shipment } from './shipments/shipment.entity.js';
import { CustodyEvent } from './specimens/custody-event.entity.js';
import { SpecimenCorrection } from './specimens/specimen-correction.entity.js';
import { Specimen } from './specimens/specimen.entity.js';

export { Intake0003 } from './migrations/0003-intake.js';
export { Corrections0022 } from './migrations/0022-corrections.js';
export { NameIndex0023 } from './migrations/0023-name-index.js';
export { NoReadyShipment0036 } from './migrations/0036-no-ready-shipment.js';

/** The tables of this library. */
export const entities = [
  CaseMember,
  MissingCase,
  Consent,
  Donor,
  IdentityRow,
  CollectionKit,
  Shipment,
  CustodyEvent,
  SpecimenCorrection,
  Specimen,
];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = [
  'case_member',
  'collection_kit',
  'consent',
  'custody_event',
  'donor',
  'missing_case',
  'specimen',
  'specimen_correction',
] as const;
