import type { PersonWish, Role, Sex, TaskOutcome, TaskStatus } from '../enums';
import type { Identity } from './intake';
import type { HitSummary, SecondBlood } from './matching';

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
/** What an investigator must know to find and to recognise someone. */
export interface PersonFacts {
  sex: Sex;
  birthYear: number | null;
  birthDate: string | null;
  since: string | null;
  category: string | null;
  districtId: string;
  collectionPointId: string;
  consentKind: string | null;
}
export interface TaskDetail extends Task {
  identities: { role: string; code: string; identity: Identity | null; facts: PersonFacts | null }[];
  visits: Visit[];
  secondBlood: SecondBlood | null;
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
