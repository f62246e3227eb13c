import { pedigreeFromRelations, type KinshipSettings, type Pedigree, type Relation } from '@homeward/kinship';
import { type KinshipPolicy, type LinkRules, linkRulesOf } from '@homeward/policy/pure';

/** What two persons of unknown origin may be to each other; against "unrelated". */
export const LINK_HYPOTHESES = ['same_person', 'full_sibling', 'parent_child'] as const;
export type LinkHypothesis = (typeof LINK_HYPOTHESES)[number];

/** Ids in the pedigree of a pair: the person numbered later, and the one compared with. */
export const LATER_PERSON = 'reference';
export const EARLIER_PERSON = 'other';

/**
 * The later person as a relative of the other. Which of two is the parent is left open: the pair is drawn as father
 * and child, since paternal mutation is the commoner and must not hide a parent.
 */
const RELATIONS: Readonly<Record<LinkHypothesis, Relation>> = {
  same_person: 'self',
  full_sibling: 'full_sibling',
  parent_child: 'father',
};

/** One object each: the kinship library keeps by it what it works out. */
export const LINK_PEDIGREES = Object.fromEntries(
  LINK_HYPOTHESES.map((hypothesis) => [
    hypothesis,
    pedigreeFromRelations([{ id: LATER_PERSON, relation: RELATIONS[hypothesis] }], { id: EARLIER_PERSON }),
  ]),
) as Readonly<Record<LinkHypothesis, Pedigree>>;

export function thresholdOf(rules: LinkRules, hypothesis: LinkHypothesis): number {
  switch (hypothesis) {
    case 'same_person':
      return rules.thresholdSamePerson;
    case 'full_sibling':
      return rules.thresholdFullSibling;
    case 'parent_child':
      return rules.thresholdParentChild;
  }
}

const made = new WeakMap<KinshipSettings, Map<number, KinshipSettings>>();

/**
 * The policy's model with its typing error: two typings of one person may differ. Each locus counts independently, linked
 * or not. One object for equal models.
 */
export function linkSettings({ settings, rules }: KinshipPolicy): KinshipSettings {
  const { typingError } = linkRulesOf(rules);
  let known = made.get(settings);
  if (!known) made.set(settings, (known = new Map<number, KinshipSettings>()));
  let own = known.get(typingError);
  if (!own) known.set(typingError, (own = { ...settings, linkage: 'warn', typingError }));
  return own;
}
