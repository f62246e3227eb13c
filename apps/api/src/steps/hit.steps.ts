import { hasPermission, type Permission } from '@homeward/access';
import { CONFIRMED, hitMachine, type HitStatus, STOPPED_BY_WITHDRAWAL } from '@homeward/hits';
import type { Actor } from '@homeward/platform';
import type { SecondBloodProgress, Standing } from '@homeward/review';
import type { ReunionView } from '@homeward/verification';
import { offeredSteps } from './offered.js';

export const HIT_STEPS = [
  'claim',
  'release',
  'decide',
  'read_report',
  'recompute',
  'reunite',
  'decline',
  'follow_up',
  'close',
  'request_undo',
  'decide_undo',
  'waive_second_blood',
  'refute_second_blood',
  'give_up_recollection',
] as const;
export type HitStep = (typeof HIT_STEPS)[number];

/** What of a hit, its review, its second blood and its reunion the steps depend on. */
interface HitForSteps extends Pick<Standing, 'canClaim' | 'owesOpinion'> {
  readonly status: HitStatus;
  readonly secondBlood: Pick<SecondBloodProgress, 'verdict' | 'waivers'> | null;
  readonly lostBasis: readonly unknown[];
  readonly reunion: ReunionView | null;
}
type Rule = (hit: HitForSteps, actor: Pick<Actor, 'role' | 'accountId'>) => boolean;

/** Second blood is awaited or compared. */
const onSite = ({ status, secondBlood }: HitForSteps): boolean =>
  secondBlood !== null && status !== 'confirmed' && STOPPED_BY_WITHDRAWAL.includes(status);

const event =
  (name: 'reunite' | 'decline' | 'follow_up' | 'close' | 'give_up_recollection'): Rule =>
  ({ status }, actor) =>
    offeredSteps(hitMachine, status, actor, [name]).length > 0;

/** Each step with the permission of its route and what the state of the hit asks. */
const RULES: Readonly<Record<HitStep, { readonly permission: Permission; readonly if: Rule }>> = {
  claim: { permission: 'hit.review', if: ({ canClaim }) => canClaim },
  release: { permission: 'hit.review', if: ({ owesOpinion }) => owesOpinion },
  decide: { permission: 'hit.review', if: ({ owesOpinion }) => owesOpinion },
  read_report: { permission: 'report.read', if: ({ status }) => CONFIRMED.includes(status) },
  recompute: { permission: 'hit.review', if: () => true },
  reunite: { permission: 'reunion.record', if: event('reunite') },
  decline: { permission: 'reunion.record', if: event('decline') },
  follow_up: { permission: 'reunion.record', if: event('follow_up') },
  close: { permission: 'reunion.record', if: event('close') },
  request_undo: {
    permission: 'reunion.record',
    if: ({ status, reunion }, actor) =>
      reunion?.undo === null && offeredSteps(hitMachine, status, actor, ['undo_reunion']).length > 0,
  },
  decide_undo: {
    permission: 'reunion.undo',
    if: ({ reunion }, { accountId }) => !!reunion?.undo && reunion.undo.requestedBy !== accountId,
  },
  waive_second_blood: {
    permission: 'second_blood.waive',
    if: (hit, { role }) =>
      onSite(hit) &&
      hit.secondBlood?.verdict === 'awaited' &&
      hit.lostBasis.length === 0 &&
      !hit.secondBlood.waivers.some((waiver) => waiver.role === role),
  },
  refute_second_blood: {
    permission: 'hit.arbitrate',
    if: (hit) => onSite(hit) && (hit.secondBlood?.verdict === 'discordant' || hit.lostBasis.length > 0),
  },
  give_up_recollection: { permission: 'hit.arbitrate', if: event('give_up_recollection') },
};

/** What the caller may do with a hit now. */
export function hitSteps(hit: HitForSteps, actor: Pick<Actor, 'role' | 'accountId'>): HitStep[] {
  return HIT_STEPS.filter(
    (step) => hasPermission(actor.role, RULES[step].permission) && RULES[step].if(hit, actor),
  );
}
