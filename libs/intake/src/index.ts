export * from './intake.module.js';
export * from './calendar.js';
export { NotADay } from './calendar.errors.js';
export * from './correction.errors.js';
export * from './place.js';
export * from './sex.js';
export * from './scan.service.js';
export * from './cases/missing-case.entity.js';
export * from './cases/case-member.entity.js';
export * from './cases/case.errors.js';
export * from './cases/case.queries.js';
export * from './cases/case.service.js';
export * from './cases/case.states.js';
export * from './cases/drawing.errors.js';
export * from './cases/drawings.service.js';
export * from './cases/drawn-pedigree.js';
export * from './cases/drawn-roles.js';
export * from './relation.js';
export type { RelativeInput } from './cases/case-relatives.service.js';
export * from './corrections/family-corrections.service.js';
export * from './corrections/field-corrections.service.js';
export * from './consents/consent.entity.js';
export * from './consents/consent.errors.js';
export * from './consents/consent.service.js';
export type { ConsentInput } from './consents/consent-rules.js';
export * from './donors/donor.entity.js';
export * from './donors/person-categories.js';
export * from './donors/donor.errors.js';
export * from './donors/found-families.service.js';
export { casesOfDonor, casesWithRelation, type DonorCase } from './donors/donor.queries.js';
export * from './registration/donor.service.js';
export * from './corrections/identity-corrections.service.js';
export * from './identities/identity.entity.js';
export * from './identities/identity.errors.js';
export type { Identity, IdentityInput } from './identities/identity-input.js';
export * from './identities/identity.service.js';
export * from './identities/identity-search.service.js';
export * from './kits/collection-kit.entity.js';
export * from './kits/kit.errors.js';
export * from './kits/kit.service.js';
export * from './kits/kit-sheet.service.js';
export * from './shipments/receipt.service.js';
export * from './shipments/shipment.entity.js';
export * from './shipments/shipment.errors.js';
export type { ShipmentView } from './shipments/shipment.queries.js';
export * from './shipments/shipment.service.js';
export * from './shipments/shipment.states.js';
export * from './specimens/custody-event.entity.js';
export * from './specimens/specimen.entity.js';
export * from './specimens/specimen.errors.js';
export { recordCustody } from './specimens/custody.js';
export * from './specimens/specimen-correction.entity.js';
export * from './specimens/specimen-correction.errors.js';
export {
  type CorrectionView,
  decideCorrection,
  giveSpecimenTo,
  insertCorrection,
  lockVisibleSpecimens,
  openCorrectionOf,
} from './specimens/specimen-correction.queries.js';
export * from './specimens/specimen-corrections.service.js';
export {
  type CustodyView,
  type SpecimenBrief,
  specimensOfDonors,
  type SpecimenView,
} from './specimens/specimen.queries.js';
export * from './specimens/specimen.service.js';
export * from './specimens/specimen.states.js';
export * from './timeline/timeline.queries.js';
export { caseLifecycle } from './cases/case.lifecycle.js';
export { INTAKE_WAITING } from './waiting.js';
