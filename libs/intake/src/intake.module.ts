import { AccessModule } from '@homeward/access';
import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseMember } from './cases/case-member.entity.js';
import { Cases } from './cases/case.service.js';
import { Drawings } from './cases/drawings.service.js';
import { Families } from './cases/family.service.js';
import { MissingCase } from './cases/missing-case.entity.js';
import { FamilyCorrections } from './corrections/family-corrections.service.js';
import { FieldCorrections } from './corrections/field-corrections.service.js';
import { Consent } from './consents/consent.entity.js';
import { Consents } from './consents/consent.service.js';
import { Donor } from './donors/donor.entity.js';
import { Donors } from './registration/donor.service.js';
import { IdentityRow } from './identities/identity.entity.js';
import { Corrections } from './corrections/identity-corrections.service.js';
import { IdentitySearch } from './identities/identity-search.service.js';
import { Identities } from './identities/identity.service.js';
import { CollectionKit } from './kits/collection-kit.entity.js';
import { Kits } from './kits/kit.service.js';
import { KitSheets } from './kits/kit-sheet.service.js';
import { Scanner } from './scan.service.js';
import { Receipts } from './shipments/receipt.service.js';
import { Shipment } from './shipments/shipment.entity.js';
import { Shipments } from './shipments/shipment.service.js';
import { CustodyEvent } from './specimens/custody-event.entity.js';
import { Specimen } from './specimens/specimen.entity.js';
import { SpecimenCorrection } from './specimens/specimen-correction.entity.js';
import { SpecimenCorrections } from './specimens/specimen-corrections.service.js';
import { Specimens } from './specimens/specimen.service.js';

const entities = [
  MissingCase,
  CaseMember,
  Donor,
  IdentityRow,
  Consent,
  CollectionKit,
  Specimen,
  CustodyEvent,
  SpecimenCorrection,
  Shipment,
];

const services = [
  Identities,
  IdentitySearch,
  Consents,
  Donors,
  Families,
  Drawings,
  Cases,
  Corrections,
  FieldCorrections,
  FamilyCorrections,
  Kits,
  KitSheets,
  Specimens,
  SpecimenCorrections,
  Shipments,
  Receipts,
  Scanner,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, AccessModule],
  providers: services,
  exports: services,
})
export class IntakeModule {}
