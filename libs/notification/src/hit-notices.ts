import { AWAITS_SECOND_BLOOD, SUPERSEDABLE } from '@homeward/hits';
import type { Role } from '@homeward/platform';
import type { HitForNotices } from './message.queries.js';

/** A queue to tell, and what about. */
export interface Notice {
  readonly role: Role;
  readonly districtId?: string;
  readonly kind: string;
  /** Codes of the donors of this district whom it is about. */
  readonly donors?: readonly string[];
}

/** How far second blood of a hit has come, as messages need it. */
export interface SecondBloodFacts {
  readonly verdict: string;
  readonly donors: readonly { readonly code: string; readonly districtId: string; readonly state: string }[];
  readonly waivers: readonly { readonly role: string }[];
}

/** What the districts do about a hit, as messages need it; the caller has it from verification. */
export interface OnSiteNews {
  /** A reunion was recorded and undone, or a request to undo it is open. */
  readonly reunionUndone: boolean;
  readonly undoRequested: boolean;
  /** The districts' tasks on it. */
  readonly tasks: readonly {
    readonly id: string;
    readonly number: string;
    readonly districtId: string;
    readonly dueOn: string;
  }[];
}

/** A hit with the news of its districts. */
export type HitWithNews = HitForNotices & OnSiteNews;

/**
 * The messages about a hit in this state: to the role that acts next, and to the coordinator. A hit before
 * agreement gives none.
 */
export function noticesOf(hit: HitWithNews, secondBlood: SecondBloodFacts | null): Notice[] {
  return [...noticesOfState(hit, secondBlood), ...secondBloodNotices(hit, secondBlood)];
}

/** A typing that a hit rests on was withdrawn, taken back, or corrected at a locus. */
export type TypingCorrected = 'typing_withdrawn' | 'typing_restored' | 'typing_corrected';

/**
 * Everybody who works on a hit, or would, when a typing that it rests on was corrected: the reviewers always, the
 * coordinator and the districts once they were notified.
 */
export function correctionNotices(hit: HitWithNews, what: TypingCorrected): Notice[] {
  const kind = `hit.${what}`;
  const districts = hit.tasks.length > 0 ? [hit.familyDistrictId, hit.personDistrictId] : [];
  return [
    ...(['analyst', 'lab_lead'] as const).map((role) => ({ role, kind })),
    ...(SUPERSEDABLE.includes(hit.status) ? [] : [{ role: 'coordinator' as const, kind }]),
    ...[...new Set(districts)].map((districtId) => ({ role: 'investigator' as const, districtId, kind })),
  ];
}

const SIGNERS = ['lab_lead', 'coordinator'] as const;

/** A contradiction, a waiver that lacks its second signature. */
function secondBloodNotices(hit: HitWithNews, facts: SecondBloodFacts | null): Notice[] {
  if (!facts || !AWAITS_SECOND_BLOOD.includes(hit.status)) return [];
  if (facts.verdict === 'discordant')
    return SIGNERS.map((role) => ({ role, kind: 'hit.second_blood_contradicts' }));
  const missing = SIGNERS.filter((role) => !facts.waivers.some((waiver) => waiver.role === role));
  return facts.verdict === 'awaited' && missing.length === 1
    ? missing.map((role) => ({ role, kind: 'hit.waiver_to_sign' }))
    : [];
}

/** The points of these donors collect blood once more. */
function collectionNotices({ donors }: SecondBloodFacts): Notice[] {
  const waiting = donors.filter(({ state }) => state === 'ordered');
  return [...new Set(waiting.map(({ districtId }) => districtId))].map((districtId) => ({
    role: 'technician',
    districtId,
    kind: 'hit.second_blood',
    donors: waiting.filter((donor) => donor.districtId === districtId).map(({ code }) => code),
  }));
}

function noticesOfState(hit: HitWithNews, secondBlood: SecondBloodFacts | null): Notice[] {
  const districts = [...new Set([hit.familyDistrictId, hit.personDistrictId])];
  const investigators = (kind: string): Notice[] =>
    districts.map((districtId) => ({ role: 'investigator', districtId, kind }));
  switch (hit.status) {
    case 'notified':
      return [
        ...investigators('hit.notified'),
        { role: 'coordinator', kind: 'hit.notified' },
        ...(secondBlood ? collectionNotices(secondBlood) : []),
      ];
    case 'retested':
      return [...investigators('hit.retested'), { role: 'coordinator', kind: 'hit.retested' }];
    case 'withdrawn':
      // Districts that were never notified have nothing to stop.
      return [
        ...(hit.tasks.length > 0 ? investigators('hit.withdrawn') : []),
        ...(['coordinator', 'lab_lead', 'analyst'] as const).map((role) => ({ role, kind: 'hit.withdrawn' })),
      ];
    case 'recollection_ordered':
      return recollectionNotices(hit, districts);
    case 'verified_on_site':
      return [{ role: 'coordinator', kind: 'hit.verified_on_site' }];
    case 'wishes_recorded':
      return hit.reunionUndone
        ? [...investigators('hit.reunion_undone'), { role: 'coordinator', kind: 'hit.reunion_undone' }]
        : [{ role: 'coordinator', kind: 'hit.wishes_recorded' }];
    case 'refuted':
      if (secondBlood?.verdict === 'discordant')
        return [...investigators('hit.refuted_retest'), { role: 'coordinator', kind: 'hit.refuted_retest' }];
      // Only a hit that was notified has anyone to tell.
      return hit.code?.startsWith('C') ? [{ role: 'coordinator', kind: 'hit.refuted_on_site' }] : [];
    case 'reunified':
    case 'follow_up':
      return [
        ...(hit.status === 'reunified' ? investigators('hit.reunified') : []),
        ...(hit.undoRequested ? SIGNERS.map((role) => ({ role, kind: 'hit.reunion_undo_requested' })) : []),
      ];
    case 'new':
    case 'claimed':
    case 'decided_a':
    case 'blind_review_b':
    case 'agreed':
    case 'conflict':
    case 'arbitration':
    case 'confirmed':
    case 'closed':
    case 'superseded':
      return [];
  }
}

/** I1 asks the laboratory to type more loci, I2 the family's district for more relatives, I3 both districts for new blood. */
function recollectionNotices(hit: HitWithNews, districts: readonly string[]): Notice[] {
  switch (hit.code) {
    case 'I1':
      return [{ role: 'lab_lead', kind: 'hit.more_loci' }];
    case 'I2':
      return [{ role: 'technician', districtId: hit.familyDistrictId, kind: 'hit.more_relatives' }];
    case null:
    default:
      return districts.map((districtId) => ({
        role: 'technician',
        districtId,
        kind: 'hit.collect_again',
      }));
  }
}
