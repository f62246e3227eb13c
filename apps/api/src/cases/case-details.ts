import { hasPermission } from '@homeward/access';
import {
  Consents,
  familyOf,
  Identities,
  specimensOfDonors,
  timelineOf,
  type TimelineSubject,
} from '@homeward/intake';
import { Profiles } from '@homeward/laboratory';
import { coverageOfCase } from '@homeward/searching';
import { Hits } from '@homeward/hits';
import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { caseSteps } from '../steps/case.steps.js';
import { type CaseDetailDto, type CaseHitDto, type CaseMemberDto, toCaseFields } from './case.dto.js';
import { toConsentDto, toProfileBriefDto, toSpecimenBriefDtos, toTimelineEntryDto } from './parts.dto.js';

/** What the page of a case shows, put together from intake, laboratory and matching. */
@Injectable()
export class CaseDetails {
  constructor(
    private readonly identities: Identities,
    private readonly consents: Consents,
    private readonly profiles: Profiles,
    private readonly hits: Hits,
  ) {}

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<CaseDetailDto> {
    const family = await familyOf(tx.em, id);
    if (!family) throw new NotFound('case', id);
    const mayName = hasPermission(tx.actor.role, 'identity.read');
    const donorIds = family.members.map((member) => member.donorId);
    const consents = await this.consents.ofDonors(tx, donorIds);
    const specimens = await specimensOfDonors(tx.em, donorIds);
    const profiles = await this.profiles.current(tx, donorIds);
    const [missing = null, ...identities] = mayName
      ? await this.identities.read(tx, { subjectType: 'case', subjectId: id }, [
          { caseId: id },
          ...donorIds.map((donorId) => ({ donorId })),
        ])
      : [];
    const members: CaseMemberDto[] = [];
    for (const [i, { donorId, code, relation, sex, birthYear }] of family.members.entries())
      members.push({
        ...{ donorId, code, relation, sex, birthYear },
        identity: identities[i] ?? null,
        consent: toConsentDto(consents.get(donorId)),
        specimens: toSpecimenBriefDtos(specimens, donorId),
        profile: toProfileBriefDto(profiles.get(donorId)),
      });
    const subjects: TimelineSubject[] = [
      { type: 'case', id },
      ...donorIds.map((donorId) => ({ type: 'donor' as const, id: donorId })),
      ...specimens.map((specimen) => ({ type: 'specimen' as const, id: specimen.id })),
      ...[...profiles.values()].map((profile) => ({ type: 'profile' as const, id: profile.id })),
    ];
    return {
      ...toCaseFields(family.case),
      typedMembers: members.filter(({ specimens: own }) => own.some((one) => one.status === 'typed')).length,
      identity: missing,
      members,
      search: await coverageOfCase(tx, id),
      hits: await this.hitsOf(tx, id),
      steps: caseSteps(family.case.status, tx.actor),
      timeline: (await timelineOf(tx.em, subjects)).map(toTimelineEntryDto),
    };
  }

  private async hitsOf(tx: Tx, caseId: string): Promise<CaseHitDto[]> {
    if (!hasPermission(tx.actor.role, 'hit.read')) return [];
    const { items } = await this.hits.list(tx, { caseId });
    return items.map(({ id, number, status, log10Lr, personCode, missingKey }) => ({
      ...{ id, number, status, log10Lr, personCode, missingKey },
    }));
  }
}
