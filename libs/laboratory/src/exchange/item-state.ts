import { CASE_OPEN } from '@homeward/intake';
import { stateList } from '@homeward/platform';

const MEMBER = `SELECT FROM case_member m JOIN missing_case c ON c.id = m.case_id
  WHERE m.case_id = item.case_id AND m.donor_id = item.donor_id AND c.status IN ${stateList(CASE_OPEN)}`;

/**
 * SQL: the donor of `item`, who is `d`, may be sent. A withdrawal counts before the profile follows. A person of unknown
 * origin has no case and is sent until the family is found; a relative, while the case is open and he or she stands in
 * it as was listed.
 */
export const MAY_BE_SENT = `d.withdrawn_at IS NULL AND CASE WHEN item.case_id IS NULL THEN d.family_found_at IS NULL
  ELSE EXISTS (${MEMBER} AND m.relation = item.relation) END`;

/** SQL: what the version `p` of `item` of the donor `d` is today (`SentState`); null where none was sent. */
export const SENT_STATE = `CASE WHEN p.id IS NULL THEN NULL
  WHEN d.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN (p.superseded_at IS NOT NULL OR NOT p.published)
       AND NOT EXISTS (SELECT FROM profile now WHERE now.donor_id = item.donor_id AND now.superseded_at IS NULL AND now.published)
  THEN 'withdrawn'
  WHEN item.case_id IS NULL AND d.family_found_at IS NOT NULL THEN 'family_found'
  WHEN item.case_id IS NOT NULL AND NOT EXISTS (${MEMBER}) THEN 'case_over'
  WHEN p.superseded_at IS NULL AND p.published AND ${MAY_BE_SENT} THEN 'in_force'
  ELSE 'corrected' END`;
