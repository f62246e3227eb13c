import {
  fullSiblingLinkage,
  posterior,
  verbalScale,
  type CandidateLocus,
  type CandidateResult,
  type LeftOutReason as KinshipReason,
  type ScoreDistribution,
} from '@homeward/kinship';
import type { Bilingual } from '@homeward/platform';
import type {
  Evidence,
  EvidenceLinkage,
  EvidenceLocus,
  LeftOutReason,
  LocusNote,
  Point,
} from '../evidence/evidence.js';
import { maternalLineage } from '../lineages/maternal-lineage.js';
import { paternalLineage } from '../lineages/paternal-lineage.js';
import { type KinshipPolicy, frequencyRuleOf, itemTypingErrorOf } from '@homeward/policy/pure';
import type { Family } from './family.js';
import type { Candidate } from './candidate.js';
import { MISSING, type SearchedFamily } from './searched-family.js';

/** Width of one bar of the chart, log10 LR. */
const BAR = 0.5;
/** Bars with less probability are not drawn. */
const INVISIBLE = 1e-9;

/** Everything the number rests on, in the words and codes that pages and reports use. */
export function hitEvidence(
  question: SearchedFamily,
  candidate: Candidate,
  result: CandidateResult,
  distribution: ScoreDistribution,
): Evidence {
  const { family, policy } = question;
  const { rules } = policy;
  return {
    hypotheses: hypothesesOf(family, candidate.code),
    members: family.members.map(({ donorId, code, relation, sex }) => ({
      id: donorId,
      code,
      relation,
      sex,
      typed: question.typed[donorId] !== undefined,
    })),
    ...missingMemberOf(family),
    pedigree: pedigreeOf(question),
    perLocus: result.perLocus.map(locusOf),
    leftOut: leftOutOf(question, candidate, result),
    model: { ...modelOf(policy), ...typingErrorOf(question) },
    distribution: {
      unrelated: points(distribution, distribution.unrelated),
      related: points(distribution, distribution.member),
      threshold: rules.thresholdLog10Lr,
    },
    posterior: { prior: rules.prior, value: posterior(result.log10Lr, rules.prior) },
    verbal: verbalScale(result.log10Lr).code,
    linkage: linkageOf(result),
    pedigreeAssumptions: result.model.pedigreeAssumptions,
    ...lineagesOf(question, candidate),
  };
}

function lineagesOf(
  { pedigree, relatives }: SearchedFamily,
  { otherGenotypes }: Candidate,
): Pick<Evidence, 'lines'> {
  const place = { pedigree, missingId: MISSING };
  const others = relatives.map((member) => ({ id: member.donorId, otherGenotypes: member.otherGenotypes }));
  return {
    lines: {
      y: paternalLineage(place, others, otherGenotypes),
      mtDna: maternalLineage(place, others, otherGenotypes),
    },
  };
}

function linkageOf({ model, warnings }: CandidateResult): EvidenceLinkage {
  return {
    rule: model.linkage,
    pairs: warnings.map(({ pair }) => ({ ...pair, fullSibling: fullSiblingLinkage(pair) })),
  };
}

/** What the policy computes with. */
export function modelOf({ version, rules, frequencySource }: KinshipPolicy): Evidence['model'] {
  return {
    frequencyTable: rules.frequencyTable,
    frequencySource,
    minimumFrequency: rules.minimumFrequency,
    frequencyRule: frequencyRuleOf(rules),
    theta: rules.theta,
    mutation: rules.mutation,
    untyped: rules.untyped,
    policyVersion: version,
  };
}

/** Stated where it counts: the missing person's belongings, or a relative, were typed under a further name. */
function typingErrorOf({ pedigree, typed, policy }: SearchedFamily): Pick<Evidence['model'], 'typingError'> {
  const items = Object.keys(pedigree.sameAs ?? {}).filter((item) => typed[item]);
  return items.length > 0 ? { typingError: itemTypingErrorOf(policy.rules) } : {};
}

function missingMemberOf({ drawn }: Family): Pick<Evidence, 'missing'> {
  if (!drawn?.searchedMember) return {};
  return { missing: { ...drawn.searchedMember, alike: drawn.alike } };
}

function pedigreeOf({ pedigree, family }: SearchedFamily): Evidence['pedigree'] {
  const labelled = (id: string) => {
    const label = family.drawn?.labels.get(id);
    return label ? { label } : {};
  };
  // Items of the missing person are its members of relation \`self\`.
  const others = Object.entries(pedigree.sameAs ?? {}).filter(([, person]) => person !== MISSING);
  return {
    persons: pedigree.persons.map(({ id, sex, father, mother }) => ({
      ...{ id, sex, father, mother },
      ...labelled(id),
    })),
    missingId: MISSING,
    ...(others.length > 0 && { sameAs: Object.fromEntries(others) }),
  };
}

function hypothesesOf({ caseNumber, drawn }: Family, personCode: string): Evidence['hypotheses'] {
  const asked = drawn?.searchedMember?.label;
  if (asked)
    return {
      h1: {
        zh: `${personCode} 就是案件 ${caseNumber} 的失踪成员“${asked.zh}”`,
        en: `${personCode} is the missing member "${asked.en}" of case ${caseNumber}`,
      },
      h2: unrelatedTo(caseNumber, personCode),
    };
  return {
    h1: {
      zh: `${personCode} 就是案件 ${caseNumber} 的失踪人`,
      en: `${personCode} is the missing person of case ${caseNumber}`,
    },
    h2: unrelatedTo(caseNumber, personCode),
  };
}

function unrelatedTo(caseNumber: string, personCode: string): Bilingual {
  return {
    zh: `${personCode} 与案件 ${caseNumber} 的家庭无亲缘关系`,
    en: `${personCode} is unrelated to the family of case ${caseNumber}`,
  };
}

export function locusOf(locus: CandidateLocus): EvidenceLocus {
  return {
    locus: locus.locus,
    person: locus.candidate,
    relatives: locus.typed,
    lr: locus.lr,
    log10Lr: Number.isFinite(locus.log10Lr) ? locus.log10Lr : null,
    consistent: locus.consistent,
    steps: locus.steps,
    note: noteOf(locus),
    frequencies: locus.frequencies,
  };
}

function noteOf({ note, atMinimum }: CandidateLocus): LocusNote | null {
  switch (note) {
    case 'excluded':
      return 'impossible';
    case 'mutation_or_null':
      return 'null_allele';
    case 'allele_not_in_table':
      return 'rare_allele';
    case 'mutation':
    case 'typings_differ':
    case 'family_inconsistent':
      return note;
    case null:
      return atMinimum.length > 0 ? 'minimum_frequency' : null;
  }
}

/** Reasons of the kinship library in the words of the pages; every other one is a model that cannot be computed. */
export const REASONS: Readonly<Partial<Record<KinshipReason, LeftOutReason>>> = {
  no_frequencies: 'not_in_frequency_table',
  not_typed_in_candidate: 'person_not_typed',
  not_typed_in_family: 'relatives_not_typed',
  sex_marker: 'not_autosomal',
  y_chromosome: 'not_autosomal',
  linked: 'linked',
  family_inconsistent: 'family_inconsistent',
};

/** A locus that a person was typed at twice, differently, is named as a conflict and not as untyped. */
function leftOutOf(
  question: SearchedFamily,
  candidate: Candidate,
  result: CandidateResult,
): Evidence['leftOut'] {
  const conflicts = new Set([
    ...candidate.conflicts,
    ...question.relatives.flatMap((member) => member.conflicts),
  ]);
  const used = new Set(result.perLocus.map(({ locus }) => locus));
  const reasons = new Map(
    result.leftOut.map(({ locus, reason }) => [
      locus,
      REASONS[question.without.get(locus) ?? reason] ?? 'not_computed',
    ]),
  );
  for (const locus of conflicts) if (!used.has(locus)) reasons.set(locus, 'conflict');
  return [...reasons].map(([locus, reason]) => ({ locus, reason }));
}

/** The distribution as bars of `BAR` width: x is the middle, y the probability; the ends hold what lies beyond. */
function points({ lowest, step }: ScoreDistribution, cells: Float64Array): Point[] {
  const bars = new Map<number, number>();
  cells.forEach((mass, cell) => {
    const bar = Math.floor((lowest + cell * step) / BAR);
    bars.set(bar, (bars.get(bar) ?? 0) + mass);
  });
  return [...bars]
    .filter(([, y]) => y >= INVISIBLE)
    .map(([bar, y]) => ({ x: (bar + 0.5) * BAR, y: Number(y.toPrecision(6)) }));
}
