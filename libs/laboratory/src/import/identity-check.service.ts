import { Db, systemActor, type Tx } from '@homeward/platform';
import { MT_DNA, mergeMtHaplotypes, mtTokens, storedMtHaplotype } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import type { AssessedSample } from '../samples/assess.js';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { typingConcordance } from '../genotypes/concordance.js';
import type { Finding } from '../samples/findings.js';
import {
  contradictedLoci,
  identityOf,
  isDecidedBefore,
  samplesDiffer,
  type GenotypesInForce,
} from '../samples/identity.js';
import { sampleKey } from '../reference/sample-kind.js';
import type { RemovableLoci } from '../profile/lost-loci.js';
import type { Profile } from '../profile/profile.entity.js';
import { Profiles } from '../profile/profiles.service.js';
import type { DonorPair } from '../samples/plate-mates.js';
import { identityDecisions, pairsToldBefore } from './finding.queries.js';
import type { SampleToApply } from './application.queries.js';

/** Donors whose profiles are read at once: their genotypes are long. */
const DONORS_PER_QUERY = 1000;

export interface CheckedForApplication {
  readonly typed: readonly SampleToApply[];
  readonly held: readonly { readonly sample: SampleToApply; readonly finding: Finding }[];
  readonly mayLose: RemovableLoci;
}

/** Whether a typing is of the donor it is named after: compared with the profile in force before it is stored. */
@Injectable()
export class IdentityCheck {
  constructor(
    private readonly db: Db,
    private readonly profiles: Profiles,
  ) {}

  /**
   * Adds to the samples of a batch what comparison with their donors' profiles, and with each other, shows. Profiles
   * are read in short transactions and compared between them.
   */
  async assess(samples: readonly AssessedSample[]): Promise<AssessedSample[]> {
    const byDonor = new Map<string, number[]>();
    samples.forEach(({ kind, status, donorId }, index) => {
      if (kind !== 'sample' || status === 'rejected' || donorId === null) return;
      byDonor.set(donorId, [...(byDonor.get(donorId) ?? []), index]);
    });
    const checked = [...samples];
    const donors = [...byDonor.keys()];
    for (let from = 0; from < donors.length; from += DONORS_PER_QUERY) {
      const some = donors.slice(from, from + DONORS_PER_QUERY);
      const profiles = await this.db.run(systemActor, (tx) => this.profiles.current(tx, some));
      for (const donorId of some) {
        const own = byDonor.get(donorId) ?? [];
        const profile = profiles.get(donorId);
        for (const index of own) if (profile) checked[index] = against(checked[index]!, inForceOf(profile));
        for (const [a, b] of pairs(own)) {
          const differ = samplesDiffer(checked[a]!, checked[b]!);
          if (!differ) continue;
          checked[a] = held(checked[a]!, differ[0]);
          checked[b] = held(checked[b]!, differ[1]);
        }
      }
    }
    return checked;
  }

  /** Of these pairs of donors, those whom a lead called one person or twins before. */
  toldBefore(pairs: readonly DonorPair[]): Promise<DonorPair[]> {
    return this.db.run(systemActor, ({ em }) => pairsToldBefore(em, pairs));
  }

  /**
   * The same comparison when the samples are stored: another batch may have published a profile since. The donors stay
   * locked until the transaction ends. What a lead decided on the same evidence stays decided.
   */
  async beforeApplying(
    tx: Tx,
    batchId: string,
    samples: readonly SampleToApply[],
  ): Promise<CheckedForApplication> {
    const donors = [...new Set(samples.map(({ donorId }) => donorId))];
    const profiles = await this.profiles.inForce(tx, donors);
    const decisions = await identityDecisions(tx.em, batchId);
    const typed: SampleToApply[] = [];
    const stopped: { sample: SampleToApply; finding: Finding }[] = [];
    const mayLose = new Map<string, Set<string> | 'all'>();
    for (const donorId of donors) {
      const profile = profiles.get(donorId);
      let inForce: GenotypesInForce | null = profile ? inForceOf(profile) : null;
      const own = samples.filter((sample) => sample.donorId === donorId);
      const replacing = (sample: SampleToApply) =>
        decisions
          .get(sampleKey(sample.plate, sample.name))
          ?.find(({ decision, evidence }) => decision === 'replace' && evidence.profileId === profile?.id);
      // What replaces the profile comes first; the others are compared with it.
      for (const sample of [...own].sort((a, b) => Number(!replacing(a)) - Number(!replacing(b)))) {
        const replaces = replacing(sample);
        if (replaces && profile && mayLose.get(donorId) !== 'all') {
          const { reason, decidedBy } = replaces;
          await this.profiles.setAside(tx, donorId, { accountId: decidedBy, reason });
          mayLose.set(donorId, 'all');
          inForce = null;
        }
        const finding = inForce && identityOf(sample, inForce).finding;
        if (inForce && finding) {
          if (!isDecidedBefore(finding, decisions.get(sampleKey(sample.plate, sample.name)) ?? [])) {
            stopped.push({ sample, finding });
            continue;
          }
          const may = mayLose.get(donorId) ?? new Set<string>();
          const contradicted = contradictedLoci(typingConcordance(inForce.genotypes, sample.genotypes));
          if (may !== 'all') mayLose.set(donorId, new Set([...may, ...contradicted]));
        }
        typed.push(sample);
        inForce = extended(inForce, sample.genotypes);
      }
    }
    return { typed, held: stopped, mayLose };
  }
}

function against(sample: AssessedSample, inForce: GenotypesInForce): AssessedSample {
  const { remarks, finding } = identityOf(sample, inForce);
  const remarked = { ...sample, remarks: [...sample.remarks, ...remarks] };
  return finding ? held(remarked, finding) : remarked;
}

function held(sample: AssessedSample, finding: Finding): AssessedSample {
  // One finding of a kind on a sample: the first pair tells enough.
  if (sample.findings.some(({ code }) => code === finding.code)) return sample;
  return {
    ...sample,
    status: 'held',
    verdict: sample.verdict ?? finding.verdict,
    findings: [...sample.findings, finding],
  };
}

function inForceOf({ id, genotypes, otherGenotypes }: Profile): GenotypesInForce {
  return { profileId: id, genotypes: { ...genotypes, ...otherGenotypes } };
}

/** What is in force once the sample is stored: of two calls the fuller. */
function extended(inForce: GenotypesInForce | null, typed: CalledGenotypes): GenotypesInForce {
  const genotypes: Record<string, readonly string[]> = { ...inForce?.genotypes };
  for (const [locus, call] of Object.entries(typed)) {
    const known = genotypes[locus];
    if (!known) genotypes[locus] = call;
    else if (locus === MT_DNA) genotypes[locus] = readTogether(known, call);
    else if (new Set(call).size > new Set(known).size) genotypes[locus] = call;
  }
  return { profileId: inForce?.profileId ?? null, genotypes };
}

/** Two haplotypes that agree, as one. */
function readTogether(a: readonly string[], b: readonly string[]): readonly string[] {
  const merged = mergeMtHaplotypes([storedMtHaplotype(a), storedMtHaplotype(b)]);
  return merged ? mtTokens(merged) : a;
}

function* pairs(indexes: readonly number[]): Generator<readonly [number, number]> {
  for (const [place, a] of indexes.entries()) for (const b of indexes.slice(place + 1)) yield [a, b];
}
