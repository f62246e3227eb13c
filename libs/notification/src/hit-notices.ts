import type { Role } from '@homeward/platform';
import type { HitToTell } from './message.queries.js';

/** A queue to tell, and what about. */
export interface Notice {
  readonly role: Role;
  readonly districtId?: string;
  readonly kind: string;
}

/**
 * Who must be told of a hit in this state: whoever acts next, and the coordinator who follows it. A hit before
 * agreement gives none.
 */
export function noticesOf(hit: HitToTell): Notice[] {
  const districts = [...new Set([hit.familyDistrictId, hit.personDistrictId])];
  const investigators = (kind: string): Notice[] =>
    districts.map((districtId) => ({ role: 'investigator', districtId, kind }));
  switch (hit.status) {
    case 'notified':
      return [...investigators('hit.notified'), { role: 'coordinator', kind: 'hit.notified' }];
    case 'recollection_ordered':
      return recollectionNotices(hit, districts);
    case 'verified_on_site':
      return [{ role: 'coordinator', kind: 'hit.verified_on_site' }];
    case 'wishes_recorded':
      return [{ role: 'coordinator', kind: 'hit.wishes_recorded' }];
    case 'refuted':
      // Only a hit that was notified has anyone to tell.
      return hit.code?.startsWith('C') ? [{ role: 'coordinator', kind: 'hit.refuted_on_site' }] : [];
    case 'reunified':
      return investigators('hit.reunified');
    default:
      return [];
  }
}

/** I1 asks the laboratory to type more loci, I2 the family's district for more relatives, I3 both districts for new blood. */
function recollectionNotices(hit: HitToTell, districts: readonly string[]): Notice[] {
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
