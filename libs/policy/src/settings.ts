import { DEFAULT_FREQUENCY_RULE, FREQUENCY_RULES, type FrequencyRule } from '@homeward/kinship';

/** Rules of comparison of one policy version. Stored as one row, never changed; a change is a new version. */
export interface PolicySettings {
  /** Lowest log10 LR of a hit. */
  readonly thresholdLog10Lr: number;
  /** Fewest loci typed in the person and in the family to compare at all. */
  readonly minSharedLoci: number;
  /** Fewest for a hit of one typed relative, and of several; below that the hit says "more loci needed". */
  readonly minSharedLociDuo: number;
  readonly minSharedLociTrio: number;
  /** Most loci at which the person shares no allele with a typed parent or child. */
  readonly maxMismatches: number;
  /** Coancestry coefficient, 0 to 1 (exclusive). */
  readonly theta: number;
  readonly mutation: MutationSettings;
  /** Frequency of an allele that the table does not list: a number, or five observations among 2N. */
  readonly minimumFrequency: number | '5/2N';
  /** How the other alleles are treated when rare ones are raised; absent in versions from before it was named (see `frequencyRuleOf`). */
  readonly frequencyRule?: FrequencyRule;
  /** Name of a table in fixtures/frequencies. */
  readonly frequencyTable: string;
  /** Prior probability that a candidate is the missing person, for the posterior shown on the hit. */
  readonly prior: number;
  /** Convention for untyped persons (kinship library). */
  readonly untyped: 'full' | 'pruned';
  /** Linked loci: state them, or use one of each pair only; absent in versions from before (see `linkageRuleOf`). */
  readonly linkage?: LinkageRule;
  /**
   * Probability per locus that belongings of the missing person, or a further typing of a relative, show somebody
   * else's genotype; absent in versions from before it was a rule (see `itemTypingErrorOf`).
   */
  readonly itemTypingError?: number;
  /** Whether a contradiction of sex or age is shown on the hit, or excludes the candidate. */
  readonly sexContradiction: 'show' | 'exclude';
  readonly ageContradiction: 'show' | 'exclude';
  /** Persons of unknown origin among themselves; absent in versions from before they were compared (see `linkRulesOf`). */
  readonly links?: LinkRules;
  /** When the typings of relatives contradict their family; absent in versions from before it was a rule (see `familyRulesOf`). */
  readonly family?: FamilyRules;
}

/** A family whose relatives contradict each other is not searched before a person has looked at it. */
export interface FamilyRules {
  /** A parent or child is refuted at this log10 LR against unrelated or below it … */
  readonly parentChildBelow: number;
  /** … with at least so many inconsistent loci. */
  readonly parentChildMismatches: number;
  /** Any other relative is refuted below this log10 LR … */
  readonly kinBelow: number;
  /** … with at least so many loci compared. */
  readonly kinLoci: number;
}

/** What counted before it was a rule, for parents and children; docs/families.md gives the false alarms. */
export const DEFAULT_FAMILY_RULES: FamilyRules = {
  parentChildBelow: -4,
  parentChildMismatches: 3,
  kinBelow: -2,
  kinLoci: 15,
};

/** The rules for families of a version; one from before there were any has the default. */
export function familyRulesOf(settings: PolicySettings): FamilyRules {
  return settings.family ?? DEFAULT_FAMILY_RULES;
}

export const LINKAGE_RULES = ['warn', 'leave_one_out'] as const;
export type LinkageRule = (typeof LINKAGE_RULES)[number];

/** When two persons of unknown origin are linked. */
export interface LinkRules {
  /** Lowest log10 LR of a link, by hypothesis. */
  readonly thresholdSamePerson: number;
  readonly thresholdFullSibling: number;
  readonly thresholdParentChild: number;
  /** Probability per locus that one of two typings of one person shows another person. */
  readonly typingError: number;
}

export interface MutationSettings {
  readonly model: 'none' | 'equal' | 'proportional' | 'stepwise';
  /** Probability per meiosis. */
  readonly maleRate: number;
  readonly femaleRate: number;
  /** Stepwise: probability ratio of n+1 to n repeats. */
  readonly range: number;
  /** Stepwise: probability of a change into another microvariant group. */
  readonly rate2: number;
}

/**
 * Two records of one person reach log10 LR 20 and more at 20 loci, a differing locus costs 3: 10 leaves room for a
 * partial profile. Siblings and parents overlap with chance in a large database (docs/links.md).
 */
export const DEFAULT_LINK_RULES: LinkRules = {
  thresholdSamePerson: 10,
  thresholdFullSibling: 6,
  thresholdParentChild: 6,
  typingError: 0.001,
};

/** As between two typings of one person in a link: one differing locus costs about 3, and does not hide the person. */
export const DEFAULT_ITEM_TYPING_ERROR = 0.001;

/** The typing error of belongings in a version; one from before it was a rule counted with none. */
export function itemTypingErrorOf({ itemTypingError }: PolicySettings): number {
  return itemTypingError ?? 0;
}

/** A new version names its rules, also those that are left out; only one from before a rule had a name has none. */
export function namingRules(settings: PolicySettings): PolicySettings {
  return {
    ...settings,
    frequencyRule: settings.frequencyRule ?? DEFAULT_FREQUENCY_RULE,
    itemTypingError: settings.itemTypingError ?? DEFAULT_ITEM_TYPING_ERROR,
  };
}

/** The rules for links of a version; one from before there were any has the default. */
export function linkRulesOf(settings: PolicySettings): LinkRules {
  return settings.links ?? DEFAULT_LINK_RULES;
}

/** How the other alleles are treated when rare ones are raised: `rest_shared` in a version from before the rule was named. */
export function frequencyRuleOf({ frequencyRule }: Pick<PolicySettings, 'frequencyRule'>): FrequencyRule {
  return frequencyRule ?? 'rest_shared';
}

/** The rule for linked loci of a version; one from before there was any states them. */
export function linkageRuleOf(settings: PolicySettings): LinkageRule {
  return settings.linkage ?? 'warn';
}

/**
 * Policy version 1. Threshold and shared loci: domain rules of the programme (CPI above 10,000; 15-locus trios gave
 * false fathers in a database of 30 million, each with 3 or more mismatches at 19 loci). Mutation rates: the
 * parentage rule in use in China, 0.002 paternal and 0.0005 maternal, a tenth for each further step
 * (`default_mutation_settings` in fixtures/loci.json). Frequencies: the table of Hebei, 42 loci.
 * The prior is a starting point of one in a million; a laboratory sets its own.
 */
export const DEFAULT_SETTINGS: PolicySettings = {
  thresholdLog10Lr: 4,
  minSharedLoci: 15,
  minSharedLociDuo: 18,
  minSharedLociTrio: 19,
  maxMismatches: 3,
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  minimumFrequency: '5/2N',
  frequencyRule: DEFAULT_FREQUENCY_RULE,
  frequencyTable: 'kinsimu_hebei_42loci',
  prior: 1e-6,
  untyped: 'pruned',
  linkage: 'warn',
  itemTypingError: DEFAULT_ITEM_TYPING_ERROR,
  sexContradiction: 'show',
  ageContradiction: 'show',
  links: DEFAULT_LINK_RULES,
  family: DEFAULT_FAMILY_RULES,
};

export interface SettingsProblem {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
}

const LINK_THRESHOLDS = ['thresholdSamePerson', 'thresholdFullSibling', 'thresholdParentChild'] as const;

/** The first setting that cannot be used, or null. */
export function settingsProblem(settings: PolicySettings): SettingsProblem | null {
  const { mutation } = settings;
  const links = linkRulesOf(settings);
  const family = familyRulesOf(settings);
  const checks: [string, unknown, boolean, string][] = [
    ['thresholdLog10Lr', settings.thresholdLog10Lr, within(settings.thresholdLog10Lr, 0, 30), '0 to 30'],
    ['minSharedLoci', settings.minSharedLoci, isCount(settings.minSharedLoci, 8, 60), '8 to 60'],
    [
      'minSharedLociDuo',
      settings.minSharedLociDuo,
      isCount(settings.minSharedLociDuo, settings.minSharedLoci, 60),
      `${settings.minSharedLoci} to 60`,
    ],
    [
      'minSharedLociTrio',
      settings.minSharedLociTrio,
      isCount(settings.minSharedLociTrio, settings.minSharedLoci, 60),
      `${settings.minSharedLoci} to 60`,
    ],
    ['maxMismatches', settings.maxMismatches, isCount(settings.maxMismatches, 0, 7), '0 to 7'],
    ['theta', settings.theta, within(settings.theta, 0, 0.2), '0 to 0.2'],
    ['mutation.maleRate', mutation.maleRate, within(mutation.maleRate, 0, 0.05), '0 to 0.05'],
    ['mutation.femaleRate', mutation.femaleRate, within(mutation.femaleRate, 0, 0.05), '0 to 0.05'],
    ['mutation.range', mutation.range, mutation.range > 0 && mutation.range < 1, 'above 0, below 1'],
    ['mutation.rate2', mutation.rate2, within(mutation.rate2, 0, 0.01), '0 to 0.01'],
    [
      'minimumFrequency',
      settings.minimumFrequency,
      settings.minimumFrequency === '5/2N' || within(settings.minimumFrequency, 1e-6, 0.05),
      '0.000001 to 0.05, or 5/2N',
    ],
    [
      'frequencyRule',
      settings.frequencyRule,
      FREQUENCY_RULES.includes(frequencyRuleOf(settings)),
      FREQUENCY_RULES.join(', '),
    ],
    ['itemTypingError', settings.itemTypingError, within(itemTypingErrorOf(settings), 0, 0.05), '0 to 0.05'],
    ['prior', settings.prior, settings.prior > 0 && settings.prior < 1, 'above 0, below 1'],
    ...LINK_THRESHOLDS.map((name): [string, unknown, boolean, string] => [
      `links.${name}`,
      links[name],
      within(links[name], 2, 30),
      '2 to 30',
    ]),
    [
      'family.parentChildBelow',
      family.parentChildBelow,
      within(family.parentChildBelow, -30, -2),
      '-30 to -2',
    ],
    [
      'family.parentChildMismatches',
      family.parentChildMismatches,
      isCount(family.parentChildMismatches, 2, 10),
      '2 to 10',
    ],
    ['family.kinBelow', family.kinBelow, within(family.kinBelow, -30, -1), '-30 to -1'],
    ['family.kinLoci', family.kinLoci, isCount(family.kinLoci, 8, 60), '8 to 60'],
    ['links.typingError', links.typingError, within(links.typingError, 1e-6, 0.05), '0.000001 to 0.05'],
  ];
  const bad = checks.find(([, , ok]) => !ok);
  return bad ? { field: `settings.${bad[0]}`, value: String(bad[1]), allowed: bad[3] } : null;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function isCount(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && within(value, low, high);
}
