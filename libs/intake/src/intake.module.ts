import { AccessModule } from '@homeward/access';
import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Cases } from './cases/case.service.js';
import { Drawings } from './cases/drawings.service.js';
import { CaseRelatives } from './cases/case-relatives.service.js';
import { FamilyCorrections } from './corrections/family-corrections.service.js';
import { FieldCorrections } from './corrections/field-corrections.service.js';
import { Consents } from './consents/consent.service.js';
import { FoundFamilies } from './donors/found-families.service.js';
import { Donors } from './registration/donor.service.js';
import { IdentityCorrections } from './corrections/identity-corrections.service.js';
import { IdentitySearch } from './identities/identity-search.service.js';
import { Identities } from './identities/identity.service.js';
import { Kits } from './kits/kit.service.js';
import { KitSheets } from './kits/kit-sheet.service.js';
import { Scanner } from './scan.service.js';
import { Receipts } from './shipments/receipt.service.js';
import { Shipments } from './shipments/shipment.service.js';
import { SpecimenCorrections } from './specimens/specimen-corrections.service.js';
import { Specimens } from './specimens/specimen.service.js';
import { entities } from './tables.js';

const services = [
  Identities,
  IdentitySearch,
  Consents,
  Donors,
  FoundFamilies,
  CaseRelatives,
  Drawings,
  Cases,
  IdentityCorrections,
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
