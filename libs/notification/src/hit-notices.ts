import type { Role } from '@homeward/platform';
import type { HitToTell } from './message.queries.js';

/** A queue to tell, and what about. */
export interface Notice {
  readonly role: Role;
  readonly districtId?: string;
  readonly kind: string;
  /** Codes of the donors of this district whom it is about. */
  readonly donors?: readonly string[];
}

/** How far second blood of a hit has come, as messages need it. */
export interface SecondBloodNews {
  readonly verdict: string;
  readonly donors: readonly { readonly code: string; readonly districtId: string; readonly state: string }[];
  readonly waivers: readonly { readonly role: string }[];
}

/** What the districts do about a hit, as messages need it; the caller has it from verification. */
export interface OnSiteNews {
  /** A reunion of it was recorded and undone; somebody asks for that now. */
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
export type HitWithNews = HitToTell & OnSiteNews;

/**
 * Who must be told of a hit in this state: whoever acts next, and the coordinator who follows it. A hit before
 * agreement gives none.
 */
export function noticesOf(hit: HitWithNews, secondBlood: SecondBloodNews | null): Notice[] {
  return [...noticesOfState(hit, secondBlood), ...secondBloodNotices(hit, secondBlood)];
}

/** In these states second blood is looked at. */
const BEFORE_REUNION = ['notified', 'retested', 'verified_on_site', 'wishes_recorded'];
const SIGNERS = ['lab_lead', 'coordinator'] as const;

/** A contradiction, a waiver that lacks its second signature. */
function secondBloodNotices(hit: HitWithNews, news: SecondBloodNews | null): Notice[] {
  if (!news || !BEFORE_REUNION.includes(hit.status)) return [];
  if (news.verdict === 'discordant')
    return SIGNERS.map((role) => ({ role, kind: 'hit.second_blood_contradicts' }));
  const missing = SIGNERS.filter((role) => !news.waivers.some((waiver) => waiver.role === role));
  return news.verdict === 'awaited' && missing.length === 1
    ? missing.map((role) => ({ role, kind: 'hit.waiver_to_sign' }))
    : [];
}

/** The points of these donors collect blood once more. */
function collectionNotices({ donors }: SecondBloodNews): Notice[] {
  const waiting = donors.filter(({ state }) => state === 'ordered');
  return [...new Set(waiting.map(({ districtId }) => districtId))].map((districtId) => ({
    role: 'technician',
    districtId,
    kind: 'hit.second_blood',
    donors: waiting.filter((donor) => donor.districtId === districtId).map(({ code }) => code),
  }));
}

function noticesOfState(hit: HitWithNews, secondBlood: SecondBloodNews | null): Notice[] {
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
    default:
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
