import type {
  CaseStatus,
  CaseStep,
  Category,
  ConsentKind,
  HitStatus,
  KitStatus,
  Material,
  Relation,
  SearchStatus,
  Sex,
  ShipmentStatus,
  SpecimenStatus,
} from '../enums';
import type { TimelineEntry } from './common';

export interface Identity {
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  address: string | null;
}
export interface Consent {
  id: string;
  kind: ConsentKind;
  reference: string;
  givenOn: string;
  withdrawnAt: string | null;
}
/** Consents are shown even when withdrawn; only one in force lets anything be compared. */
export function inForce(consent: Consent | null | undefined): consent is Consent & { withdrawnAt: null } {
  return consent !== null && consent !== undefined && consent.withdrawnAt === null;
}
export interface SpecimenBrief {
  id: string;
  barcode: string;
  status: SpecimenStatus;
}
export interface ProfileBrief {
  autosomalLoci: number;
  revision: number;
}
export interface CaseSummary {
  id: string;
  number: string;
  districtId: string;
  collectionPointId: string;
  status: CaseStatus;
  missingSex: Sex;
  missingBirthDate: string | null;
  missingSince: string;
  urgent: boolean;
  members: number;
  typedMembers: number;
  createdAt: string;
  version: number;
}
export interface CaseMember {
  donorId: string;
  code: string;
  relation: Relation;
  sex: Sex;
  birthYear: number | null;
  identity: Identity | null;
  consent: Consent | null;
  specimens: SpecimenBrief[];
  profile: ProfileBrief | null;
}
export interface CaseSearch {
  version: number;
  status: SearchStatus;
  personsCompared: number | null;
  joinedAt: string | null;
  notSearchableCode: string | null;
  /** Relatives whose typing contradicts their declared relation. */
  contradicting: string[];
  /** One each when several members are missing. */
  members: { missingKey: string; status: SearchStatus }[];
}
export interface CaseHit {
  id: string;
  number: string;
  status: HitStatus;
  log10Lr: number;
  personCode: string;
  missingKey: string;
}
/** Probabilities are 0 to 1; means over the genotypes that such a family may have. */
export interface Prospect {
  counted: Relation[];
  now: number | null;
  next: { relation: Relation; power: number }[];
  persons: number;
  threshold: number | null;
  loci: number;
  panel: string | null;
  policyVersion: number;
  frequencyTable: string;
  frequencyRule: 'raised_alone' | 'rest_shared';
}
export interface CaseProspect {
  prospect: Prospect | null;
}
export interface CaseDetail extends Omit<CaseSummary, 'members'> {
  identity: Identity | null;
  members: CaseMember[];
  search: CaseSearch;
  hits: CaseHit[];
  /** What I may do with the case now, as its state machine says. */
  steps: CaseStep[];
  timeline: TimelineEntry[];
}
export interface PersonSummary {
  id: string;
  code: string;
  kind: 'relative' | 'unknown_origin';
  category: Category | null;
  sex: Sex;
  birthYear: number | null;
  foundOn: string | null;
  districtId: string;
  collectionPointId: string;
  consent: Consent | null;
  specimens: SpecimenBrief[];
  profile: ProfileBrief | null;
  createdAt: string;
  version: number;
}
/** A locus whose typings are not the same. */
export interface LocusDisagreement {
  locus: string;
  kind: 'conflict' | 'possible_null';
  typings: { panel: string; alleles: string[] }[];
}
export interface DonorDetail {
  id: string;
  code: string;
  kind: 'relative' | 'unknown_origin';
  category: Category | null;
  sex: Sex;
  birthYear: number | null;
  foundOn: string | null;
  districtId: string;
  collectionPointId: string;
  identity: Identity | null;
  consent: Consent | null;
  specimens: SpecimenBrief[];
  profile: ProfileBrief | null;
  /** Null for who may not see genotypes. */
  disagreements: LocusDisagreement[] | null;
  cases: { caseId: string; number: string; relation: Relation }[];
  timeline: TimelineEntry[];
  version: number;
}
export interface Kit {
  id: string;
  formBarcode: string;
  specimenBarcode: string;
  status: KitStatus;
  collectionPointId: string;
  issuedAt?: string;
}
export interface Specimen {
  id: string;
  barcode: string;
  donorId: string;
  donorCode: string;
  material: Material;
  collectedOn: string;
  status: SpecimenStatus;
  /** Condition for which the laboratory rejected it. */
  rejectReason: string | null;
  shipmentId: string | null;
  shipmentNumber: string | null;
  createdAt: string;
  version: number;
}
export interface CustodyEvent {
  event: string;
  fromStatus: SpecimenStatus | null;
  toStatus: SpecimenStatus;
  at: string;
  who: string | null;
  note: string | null;
}
export interface SpecimenCorrection {
  id: string;
  status: 'proposed' | 'applied' | 'refused';
  barcode: string;
  otherBarcode: string | null;
  fromCode: string | null;
  toCode: string | null;
  reason: string;
  proposedAt: string;
  proposedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
}
export interface SpecimenDetail extends Specimen {
  custody: CustodyEvent[];
  corrections: SpecimenCorrection[];
}
export interface ScanResult {
  kind: 'specimen' | 'kit' | 'shipment';
  id: string;
  path: string;
  status: string;
}
export interface Shipment {
  id: string;
  number: string;
  status: ShipmentStatus;
  districtId: string;
  collectionPointId: string;
  carrier: string | null;
  trackingNumber: string | null;
  sentAt: string | null;
  receivedAt: string | null;
  createdAt: string;
  version: number;
  specimens: Specimen[];
}
