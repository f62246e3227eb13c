import { familyOf, Identities, type Identity } from '@homeward/intake';
import { HitGuard, ON_SITE } from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import { SecondBlood, type SecondBloodProgress } from '@homeward/review';
import { Injectable } from '@nestjs/common';
import { withCityScope } from './city-scope.js';
import { donorFacts, missingFacts, type PersonFacts } from './people-facts.queries.js';
import { lockHitOnSite } from './verification.queries.js';
import type { VerificationTask } from './verification-task.entity.js';

/** Someone the investigator must find: `missing`, the relation to the missing person, or `person`. */
export interface PersonOnSite {
  readonly role: string;
  readonly code: string;
  readonly identity: Identity | null;
  readonly facts: PersonFacts | null;
}

/** Names and contacts of the persons of a task. */
@Injectable()
export class TaskPeople {
  constructor(
    private readonly identities: Identities,
    private readonly guard: HitGuard,
    private readonly secondBlood: SecondBlood,
  ) {}

  /** Second blood of the task's hit; the caller has read the task. */
  secondBloodOf(tx: Tx, task: VerificationTask): Promise<SecondBloodProgress | null> {
    return withCityScope(tx, (city) => this.secondBlood.progress(city, task.hitId));
  }

  /** @throws ConsentWithdrawn, HitBasisLost when the hit was stopped: its report must not be used on site */
  requirePurpose(tx: Tx, task: VerificationTask): Promise<void> {
    return withCityScope(tx, async (city) => {
      const hit = await lockHitOnSite(city.em, task.hitId);
      if (hit) await this.guard.require(city, hit);
    });
  }

  /**
   * Identities on both sides of the hit, the reading audited as one access under the caller's name. The caller has read the task
   * under the district's scope: a hit notified to a district opens the other district's identities of that hit, and
   * nothing else. A cancelled task, and a hit that was refuted or stopped, or may not be acted on, has lost the purpose and
   * shows none.
   */
  async of(tx: Tx, task: VerificationTask): Promise<PersonOnSite[]> {
    if (task.status === 'cancelled') return [];
    return withCityScope(tx, async (city) => {
      const hit = await lockHitOnSite(city.em, task.hitId);
      if (!hit || !ON_SITE.includes(hit.status)) return [];
      if (!(await this.guard.hasBasis(city, hit))) return [];
      const family = await familyOf(city.em, hit.caseId);
      const people = [
        { role: 'missing', code: hit.caseNumber, subject: { caseId: hit.caseId } },
        ...(family?.members ?? []).map(({ relation, code, donorId }) => ({
          ...{ role: relation, code },
          subject: { donorId },
        })),
        { role: 'person', code: hit.personCode, subject: { donorId: hit.personDonorId } },
      ];
      const identities = await this.identities.read(
        city,
        { subjectType: 'verification_task', subjectId: task.id },
        people.map(({ subject }) => subject),
      );
      const donorIds = people.flatMap(({ subject }) => ('donorId' in subject ? [subject.donorId] : []));
      const facts = await donorFacts(city.em, donorIds);
      const missing = await missingFacts(city.em, hit.caseId);
      return people.map(({ role, code, subject }, i) => ({
        role,
        code,
        identity: identities[i] ?? null,
        facts: 'donorId' in subject ? (facts.get(subject.donorId) ?? null) : missing,
      }));
    });
  }
}
