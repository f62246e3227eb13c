import { hasPermission } from '@homeward/access';
import {
  casesWithRelation,
  Consents,
  type Donor,
  Donors,
  Identities,
  type DonorFilter,
  specimensOfDonors,
  timelineOf,
  type TimelineSubject,
} from '@homeward/intake';
import { Profiles } from '@homeward/laboratory';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { donorFields, type DonorDetailDto, type DonorPageDto } from './donor.dto.js';
import { toConsentDto, toProfileBriefDto, toSpecimenBriefDtos, toTimelineEntryDto } from './parts.dto.js';

/** What a page shows of a donor, put together from the stages of the work. */
@Injectable()
export class DonorDetails {
  constructor(
    private readonly donors: Donors,
    private readonly identities: Identities,
    private readonly consents: Consents,
    private readonly profiles: Profiles,
  ) {}

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<DonorDetailDto> {
    const donor = await this.donors.get(tx, id);
    const [summary] = await this.summaries(tx, [donor]);
    const mayName = hasPermission(tx.actor.role, 'identity.read');
    const looked = { subjectType: 'donor', subjectId: id };
    const [identity] = mayName ? await this.identities.read(tx, looked, [{ donorId: id }]) : [];
    const subjects: TimelineSubject[] = [{ type: 'donor', id }];
    for (const specimen of summary!.specimens) subjects.push({ type: 'specimen', id: specimen.id });
    return {
      ...summary!,
      identity: identity ?? null,
      cases: await casesWithRelation(tx.em, id),
      timeline: (await timelineOf(tx.em, subjects)).map(toTimelineEntryDto),
    };
  }

  /** One page of donors. */
  async list(tx: Tx, filter: DonorFilter): Promise<DonorPageDto> {
    const page = await this.donors.list(tx, filter);
    return { items: await this.summaries(tx, page.items), next: page.next };
  }

  /** Several donors with consent, specimens and state of typing. */
  async summaries(tx: Tx, donors: readonly Donor[]) {
    const ids = donors.map((donor) => donor.id);
    const consents = await this.consents.ofDonors(tx, ids);
    const specimens = await specimensOfDonors(tx.em, ids);
    const profiles = await this.profiles.current(tx, ids);
    return donors.map((donor) => ({
      ...donorFields(donor),
      consent: toConsentDto(consents.get(donor.id)),
      specimens: toSpecimenBriefDtos(specimens, donor.id),
      profile: toProfileBriefDto(profiles.get(donor.id)),
    }));
  }
}
