import { familyOf, Identities, type Identity } from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { withCityScope } from './city-scope.js';
import { lockHitOnSite } from './verification.queries.js';
import type { VerificationTask } from './verification-task.entity.js';

/** Someone the investigator must find: `missing`, the relation to the missing person, or `person`. */
export interface PersonOnSite {
  readonly role: string;
  readonly code: string;
  readonly identity: Identity | null;
}

/** Who stands behind the codes of a task. */
@Injectable()
export class TaskPeople {
  constructor(private readonly identities: Identities) {}

  /**
   * Identities on both sides of the hit, the reading audited as one access under the caller's name. The caller has read the task
   * under the district's scope: a hit notified to a district opens the other district's identities of that hit, and
   * nothing else. A cancelled task or a refuted hit has lost the purpose and shows none.
   */
  async of(tx: Tx, task: VerificationTask): Promise<PersonOnSite[]> {
    if (task.status === 'cancelled') return [];
    return withCityScope(tx, async (city) => {
      const hit = await lockHitOnSite(city.em, task.hitId);
      if (!hit || hit.status === 'refuted') return [];
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
      return people.map(({ role, code }, i) => ({ role, code, identity: identities[i] ?? null }));
    });
  }
}
