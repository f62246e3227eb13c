import { statesWithMeaning, type Meanings, type Role, type StateMachine } from '@homeward/platform';

export const HIT_STATUSES = [
  'new',
  'claimed',
  'decided_a',
  'blind_review_b',
  'agreed',
  'conflict',
  'arbitration',
  'recollection_ordered',
  'confirmed',
  'refuted',
  'notified',
  'retested',
  'verified_on_site',
  'wishes_recorded',
  'reunified',
  'follow_up',
  'closed',
  'withdrawn',
  'superseded',
] as const;
export type HitStatus = (typeof HIT_STATUSES)[number];

export type HitEvent =
  | 'claim'
  | 'release'
  | 'decide_a'
  | 'claim_b'
  | 'release_b'
  | 'agree'
  | 'disagree'
  | 'claim_arbitration'
  | 'arbitrate'
  | 'confirm'
  | 'refute'
  | 'order_recollection'
  | 'give_up_recollection'
  | 'notify'
  | 'retest'
  | 'refute_retest'
  | 'verify'
  | 'refute_on_site'
  | 'record_wishes'
  | 'reunite'
  | 'undo_reunion'
  | 'undo_report'
  | 'decline'
  | 'follow_up'
  | 'close'
  | 'withdraw'
  | 'supersede';

type Roles = readonly (Role | 'system')[];
const reviewers: Roles = ['analyst', 'lab_lead'];
const lead: Roles = ['lab_lead'];
/** The disposition follows from two agreeing opinions: the author of the last one takes the step. */
const deciders: Roles = ['analyst', 'lab_lead', 'system'];
const onSite: Roles = ['investigator'];
const after: Roles = ['coordinator', 'system'];
const system: Roles = ['system'];

const MEANINGS: Meanings<HitStatus> = {
  new: 'undecided',
  claimed: 'undecided',
  decided_a: 'undecided',
  blind_review_b: 'undecided',
  agreed: 'open',
  conflict: 'undecided',
  arbitration: 'undecided',
  recollection_ordered: 'undecided',
  confirmed: 'open',
  refuted: 'final',
  notified: 'open',
  retested: 'open',
  verified_on_site: 'open',
  wishes_recorded: 'open',
  reunified: 'open',
  follow_up: 'open',
  closed: 'final',
  withdrawn: 'final',
  superseded: 'final',
};

/** Nothing is decided yet: a newer search may put a new hit in the place of these. */
export const SUPERSEDABLE = statesWithMeaning('undecided', MEANINGS);

/** States in which an account holds a seat and has not given an opinion. */
export const SEAT_HELD: readonly HitStatus[] = ['claimed', 'blind_review_b', 'arbitration'];

/** Second blood of these is awaited, or was looked at and may be looked at again. */
export const AWAITS_SECOND_BLOOD: readonly HitStatus[] = [
  'notified',
  'retested',
  'verified_on_site',
  'wishes_recorded',
];

/** Districts work on these: names of both sides are open to their investigators. */
export const ON_SITE: readonly HitStatus[] = [...AWAITS_SECOND_BLOOD, 'reunified', 'follow_up', 'closed'];

/** The person is taken for the missing member, or was when the hit ended. */
export const CONFIRMED: readonly HitStatus[] = ['confirmed', ...ON_SITE];

/** Two reviewers agreed, and no family is together again: a consent taken back stops the work on these. */
export const STOPPED_BY_WITHDRAWAL: readonly HitStatus[] = ['agreed', 'confirmed', ...AWAITS_SECOND_BLOOD];

/** The person is not, or not any more, taken for the missing member. */
export const STOPPED: readonly HitStatus[] = ['refuted', 'withdrawn'];

/** After these a pair is raised again, when something changed; in every other state it is settled or under way. */
export const RAISED_AGAIN_AFTER: readonly HitStatus[] = [...SUPERSEDABLE, 'superseded', ...STOPPED];

/** A lead from the engine on its way to a reunion, or to an end. */
export const hitMachine: StateMachine<HitStatus, HitEvent> = {
  name: 'hit',
  initial: 'new',
  meanings: MEANINGS,
  table: [
    { from: 'new', event: 'claim', to: 'claimed', roles: reviewers },
    { from: 'claimed', event: 'release', to: 'new', roles: reviewers },
    { from: 'claimed', event: 'decide_a', to: 'decided_a', roles: reviewers },
    { from: 'decided_a', event: 'claim_b', to: 'blind_review_b', roles: reviewers },
    { from: 'blind_review_b', event: 'release_b', to: 'decided_a', roles: reviewers },
    { from: 'blind_review_b', event: 'agree', to: 'agreed', roles: reviewers },
    { from: 'blind_review_b', event: 'disagree', to: 'conflict', roles: reviewers },
    { from: 'conflict', event: 'claim_arbitration', to: 'arbitration', roles: lead },
    { from: 'arbitration', event: 'arbitrate', to: 'agreed', roles: lead },
    { from: 'agreed', event: 'confirm', to: 'confirmed', roles: deciders },
    { from: 'agreed', event: 'refute', to: 'refuted', roles: deciders },
    { from: 'agreed', event: 'order_recollection', to: 'recollection_ordered', roles: deciders },
    // Neither blood nor more loci nor more relatives can be had. If new evidence arrives later, the pair is raised again.
    { from: 'recollection_ordered', event: 'give_up_recollection', to: 'refuted', roles: lead },
    { from: 'confirmed', event: 'notify', to: 'notified', roles: system },
    // After notification the districts collect second blood of both sides; families are told only after it was typed and agrees.
    { from: 'notified', event: 'retest', to: 'retested', roles: ['lab_lead', 'coordinator', 'system'] },
    { from: 'notified', event: 'refute_retest', to: 'refuted', roles: lead },
    { from: 'notified', event: 'refute_on_site', to: 'refuted', roles: onSite },
    { from: 'retested', event: 'refute_retest', to: 'refuted', roles: lead },
    { from: 'verified_on_site', event: 'refute_retest', to: 'refuted', roles: lead },
    { from: 'wishes_recorded', event: 'refute_retest', to: 'refuted', roles: lead },
    { from: 'retested', event: 'verify', to: 'verified_on_site', roles: onSite },
    { from: 'retested', event: 'refute_on_site', to: 'refuted', roles: onSite },
    {
      from: 'verified_on_site',
      event: 'record_wishes',
      to: 'wishes_recorded',
      roles: ['investigator', 'system'],
    },
    { from: 'wishes_recorded', event: 'reunite', to: 'reunified', roles: ['coordinator'] },
    // W2: identified, and wants no contact. The hit ends here; the coordinator says whether the case ends with it.
    { from: 'wishes_recorded', event: 'decline', to: 'closed', roles: ['coordinator'] },
    { from: 'reunified', event: 'follow_up', to: 'follow_up', roles: after },
    { from: 'follow_up', event: 'close', to: 'closed', roles: after },
    // Two people: one asks, another approves.
    { from: 'reunified', event: 'undo_reunion', to: 'wishes_recorded', roles: ['coordinator', 'lab_lead'] },
    { from: 'follow_up', event: 'undo_reunion', to: 'wishes_recorded', roles: ['coordinator', 'lab_lead'] },
    // A report of the district was wrong: its task is taken up again.
    { from: 'verified_on_site', event: 'undo_report', to: 'retested', roles: ['coordinator'] },
    { from: 'wishes_recorded', event: 'undo_report', to: 'retested', roles: ['coordinator'] },
    ...STOPPED_BY_WITHDRAWAL.map(
      (from) => ({ from, event: 'withdraw', to: 'withdrawn', roles: system }) as const,
    ),
    // Consent was given again, or the remaining relatives carry the hit: a new hit replaces it.
    { from: 'withdrawn', event: 'supersede', to: 'superseded', roles: system },
    ...SUPERSEDABLE.map((from) => ({ from, event: 'supersede', to: 'superseded', roles: system }) as const),
  ],
};
