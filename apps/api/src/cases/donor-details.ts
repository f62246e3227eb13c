import { Audit } from '@homeward/audit';
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
import { Profiles, type ProfileConflict } from '@homeward/laboratory';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  donorFields,
  type DonorDetailDto,
  type DonorPageDto,
  type LocusDisagreementDto,
} from './donor.dto.js';
import { toConsentDto, toProfileBriefDto, toSpecimenBriefDtos, toTimelineEntryDto } from './parts.dto.js';

/** What a page shows of a donor, put together from the stages of the work. */
@Injectable()
export class DonorDetails {
  constructor(
    private readonly donors: Donors,
    private readonly identities: Identities,
    private readonly consents: Consents,
    private readonly profiles: Profiles,
    private readonly audit: Audit,
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
      disagreements: hasPermission(tx.actor.role, 'profile.read') ? await this.disagreements(tx, id) : null,
      cases: await casesWithRelation(tx.em, id),
      timeline: (await timelineOf(tx.em, subjects)).map(toTimelineEntryDto),
    };
  }

  /** Loci at which the donor's typings are not the same. */
  private async disagreements(tx: Tx, donorId: string): Promise<LocusDisagreementDto[]> {
    const profile = (await this.profiles.current(tx, [donorId])).get(donorId);
    if (!profile) return [];
    await this.audit.record(tx, {
      action: 'profile.read',
      subjectType: 'donor',
      subjectId: donorId,
      data: {},
    });
    const of = (kind: LocusDisagreementDto['kind'], loci: readonly ProfileConflict[]) =>
      loci.map(({ locus, calls }) => ({
        ...{ locus, kind },
        typings: calls.map(({ panel, alleles }) => ({ panel, alleles })),
      }));
    return [...of('conflict', profile.conflicts), ...of('possible_null', profile.possibleNulls)];
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
