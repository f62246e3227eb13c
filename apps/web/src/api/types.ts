import type {
  CaseStatus,
  CaseStep,
  Category,
  ConsentKind,
  HitStatus,
  ImportStatus,
  KitStatus,
  Material,
  OpinionCode,
  PersonWish,
  Relation,
  Role,
  RowStatus,
  SampleKind,
  SearchStatus,
  Sex,
  ShipmentStatus,
  SpecimenStatus,
  TaskOutcome,
  TaskStatus,
} from './enums';

export type * from './enums';

/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Language = 'zh' | 'en';
export type Bilingual = Record<Language, string>;

export interface TimelineEntry {
  at: string;
  kind: string;
  who: string | null;
  data?: Record<string, unknown> | null;
}

// --- session, reference -----------------------------------------------------------------------------------
export interface DemonstrationAccount {
  username: string;
  role: Role;
  displayName: string;
}
export interface Meta {
  version: string;
  mode: string;
  demonstrationAccounts: DemonstrationAccount[];
  demonstrationPassword: string | null;
}
export interface Account {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  districtId: string | null;
  collectionPointId: string | null;
  districtName?: Bilingual | null;
  collectionPointName?: Bilingual | null;
  locale: Language;
}
export interface Session {
  account: Account;
  csrfToken: string;
  mfa: 'passed' | 'enrolment_required';
}
export interface TotpEnrolment {
  secret: string;
  otpauthUrl: string;
}
export interface District {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
}
export interface CollectionPoint extends District {
  districtId: string;
}
export interface Panel {
  name: string;
  loci: string[];
  verified: boolean;
}

// --- home -------------------------------------------------------------------------------------------------
export interface WorklistItem {
  kind: string;
  count: number;
  oldestAt: string | null;
  path: string;
}
export interface DistrictBacklog {
  districtId: string;
  waiting: number;
  oldestAt: string | null;
}
export interface Worklist {
  items: WorklistItem[];
  doneToday: { kind: string; count: number }[];
  districts?: DistrictBacklog[];
}

// --- intake -----------------------------------------------------------------------------------------------
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
}
export interface CaseHit {
  id: string;
  number: string;
  status: HitStatus;
  log10Lr: number;
  personCode: string;
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
export interface SpecimenDetail extends Specimen {
  custody: CustodyEvent[];
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

// --- laboratory -------------------------------------------------------------------------------------------
export interface ImportBatch {
  id: string;
  number: string;
  fileName: string;
  sizeBytes: number;
  panel: string | null;
  format: string | null;
  encoding: string | null;
  status: ImportStatus;
  rows: { total: number; accepted: number; rejected: number; skipped: number };
  samples: { total: number; accepted: number };
  failure: { code: string; message: string } | null;
  progress: { done: number; total: number } | null;
  uploadedBy: string;
  uploadedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  appliedAt: string | null;
  version: number;
}
export interface ImportSample {
  id: string;
  name: string;
  kind: SampleKind;
  specimenId: string | null;
  donorCode: string | null;
  lociTyped: number;
  status: RowStatus;
  code: string | null;
  field: string | null;
  value: string | null;
  message: string | null;
}
export interface ImportRow {
  rowNumber: number;
  sampleName: string;
  marker: string;
  alleles: string[];
  status: RowStatus;
  code: string | null;
  field: string | null;
  value: string | null;
  message: string | null;
}

// --- matching ---------------------------------------------------------------------------------------------
export type FamilyRelation = Relation;
export interface HitSummary {
  id: string;
  number: string;
  caseId: string;
  caseNumber: string;
  personDonorId: string;
  personCode: string;
  personCategory: Category;
  familyType: string;
  typedRelations: FamilyRelation[];
  log10Lr: number;
  mismatches: number;
  lociCompared: number;
  expectedChanceHits: number;
  personsSearched: number;
  status: HitStatus;
  urgent: boolean;
  createdAt: string;
  version: number;
}
export type AllelePair = [string, string];
export interface EvidenceMember {
  id: string;
  code: string;
  relation: Relation;
  sex: Sex;
  typed: boolean;
}
export interface PedigreePerson {
  id: string;
  sex: Sex;
  father: string | null;
  mother: string | null;
}
export interface EvidenceLocus {
  locus: string;
  person: AllelePair;
  relatives: Record<string, AllelePair>;
  lr: number;
  log10Lr: number;
  consistent: boolean;
  steps: number | null;
  note: string | null;
  frequencies: Record<string, number>;
}
export interface CurvePoint {
  x: number;
  y: number;
}
/** Frequency of an allele that the table lacks: a number, or five observations among 2N. */
export type MinimumFrequency = number | '5/2N';
export interface Evidence {
  hypotheses: { h1: Bilingual; h2: Bilingual };
  members: EvidenceMember[];
  pedigree: { persons: PedigreePerson[]; missingId: string };
  perLocus: EvidenceLocus[];
  leftOut: { locus: string; reason: string }[];
  model: {
    frequencyTable: string;
    frequencySource: string;
    minimumFrequency: MinimumFrequency;
    theta: number;
    mutation: { model: string; maleRate: number; femaleRate: number; range: number; rate2: number };
    untyped: string;
    policyVersion: number;
  };
  distribution: { unrelated: CurvePoint[]; related: CurvePoint[] };
  posterior: { prior: number; value: number };
  verbal: string;
}
export type Agreement = 'agrees' | 'contradicts' | 'unknown';
export interface HitDetail extends HitSummary {
  evidence: Evidence;
  mySeat: 'a' | 'b' | 'arbiter' | null;
  canClaim: boolean;
  sexAgreement: Agreement;
  ageAgreement: Agreement;
  previousHitId: string | null;
  timeline: TimelineEntry[];
}
export interface Opinion {
  seat: 'a' | 'b' | 'arbiter';
  code: OpinionCode;
  reason: string;
  at: string;
  accountName: string;
}
export interface Coverage {
  complete: boolean;
  personsIndexed: number;
  personsAlive: number;
  head: number;
  cursor: number;
  casesActive: number;
  casesJoined: number;
  casesNotSearchable: number;
  oldestUncomparedSeconds: number | null;
  policyVersion: number;
}
export interface PolicySettings {
  thresholdLog10Lr: number;
  minSharedLociDuo: number;
  minSharedLociTrio: number;
  minSharedLoci: number;
  maxMismatches: number;
  theta: number;
  mutation: { model: string; maleRate: number; femaleRate: number; range: number; rate2: number };
  minimumFrequency: MinimumFrequency;
  frequencyTable: string;
  prior: number;
  untyped: string;
  /** Whether a contradiction is shown on the hit, or excludes the candidate. */
  sexContradiction: 'show' | 'exclude';
  ageContradiction: 'show' | 'exclude';
}
export interface Policy {
  id?: string;
  version: number;
  settings: PolicySettings;
  inForce?: boolean;
  reason?: string;
  createdBy?: string | null;
  createdAt?: string;
}

// --- verification, notification ---------------------------------------------------------------------------
export interface Task {
  id: string;
  number: string;
  hitId: string;
  hitNumber: string;
  caseNumber: string;
  personCode: string;
  districtId: string;
  side: 'family' | 'person' | 'both';
  status: TaskStatus;
  dueOn: string;
  outcome: TaskOutcome | null;
  personWish: PersonWish | null;
  createdAt: string;
  version: number;
}
export interface Visit {
  visitedOn: string;
  place: string;
  note: string;
  recordedAt: string;
}
export interface TaskDetail extends Task {
  identities: { role: string; code: string; identity: Identity | null }[];
  visits: Visit[];
  hit: HitSummary;
  hitVersion: number;
}
export interface Message {
  id: string;
  role: Role;
  districtId: string | null;
  kind: string;
  subjectType: string;
  subjectId: string;
  params: Record<string, unknown>;
  createdAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy?: string | null;
  escalatedAt?: string | null;
}

// --- audit, accounts --------------------------------------------------------------------------------------
export interface AuditEntry {
  id: string;
  at: string;
  accountId: string | null;
  accountName?: string | null;
  role: string;
  action: string;
  subjectType: string;
  subjectId: string;
  requestId: string | null;
  data: Record<string, unknown>;
  seq?: number | null;
}
export interface AuditHead {
  seq: number | null;
  hash: string | null;
  sealedAt?: string | null;
}
export interface AuditVerification {
  ok: boolean;
  entries: number;
  head: string | null;
  firstProblem?: string | null;
}
export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  districtId: string | null;
  collectionPointId: string | null;
  disabledAt: string | null;
  isDemonstration?: boolean;
  createdAt?: string;
  version: number;
}
export interface AccountSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt?: string;
  revokedAt: string | null;
  address: string;
  userAgent: string;
}
export interface Health {
  status: string;
  database?: unknown;
  worker?: unknown;
}
