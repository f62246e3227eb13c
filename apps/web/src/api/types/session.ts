import type { Role } from '../enums';
import type { Bilingual, Language } from './common';

export interface DemonstrationAccount {
  username: string;
  role: Role;
  displayName: string;
}
export interface Meta {
  version: string;
  mode: string;
  /** IANA name; days and times are meant in it. */
  timeZone: string;
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
  /** The password is a one-time one. */
  passwordChangeRequired: boolean;
  notices: AccountNotice[];
}
/** What others did to the account. */
export interface AccountNotice {
  kind: 'password_reset' | 'second_factor_reset' | 'unlocked';
  at: string;
  /** Null when it was done from the command line. */
  by: string | null;
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
