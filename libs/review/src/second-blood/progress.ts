import { SPECIMEN_OPEN } from '@homeward/intake';
import { secondBloodConcordance, type Calls, type Concordance } from './concordance.js';
import type { OrderedDonor, OrderedHit, SecondSample, Side, WaiverRow } from './second-blood.queries.js';

/** How far second blood of one donor has come. */
export const DONOR_STATES = ['ordered', 'collected', 'concordant', 'discordant', 'too_few_loci'] as const;
export type DonorState = (typeof DONOR_STATES)[number];

export const SECOND_BLOOD_VERDICTS = ['awaited', 'concordant', 'discordant', 'waived'] as const;
export type SecondBloodVerdict = (typeof SECOND_BLOOD_VERDICTS)[number];

/** One typing of second blood, without its alleles. */
export interface SecondTyping {
  readonly barcode: string;
  readonly collectedOn: string;
  readonly batch: string;
  readonly typedAt: string;
  readonly loci: number;
  readonly differing: readonly string[];
  readonly verdict: Concordance['verdict'];
}

export interface DonorProgress {
  readonly code: string;
  readonly side: Side;
  readonly districtId: string;
  readonly state: DonorState;
  readonly typings: readonly SecondTyping[];
}

export interface Waiver {
  readonly role: WaiverRow['role'];
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

export interface SecondBloodProgress {
  readonly orderedAt: string;
  readonly verdict: SecondBloodVerdict;
  readonly donors: readonly DonorProgress[];
  readonly waivers: readonly Waiver[];
  /** Codes whose blood is still needed for the verdict; `family` where any one relative would do. */
  readonly waitsFor: readonly string[];
}

/**
 * Progress of second blood of a hit. The newest typing of each donor counts; it is compared with the genotypes that
 * carry the hit. It agrees with the person and at least one relative, and without a contradiction; two signatures stand in
 * for blood that cannot be had, never for a contradiction.
 */
export function secondBloodProgress(
  hit: Pick<OrderedHit, 'personDonorId' | 'perLocus'> & { readonly orderedAt: Date },
  donors: readonly OrderedDonor[],
  samples: readonly SecondSample[],
  waivers: readonly WaiverRow[],
): SecondBloodProgress {
  const standings = donors.map((donor) =>
    donorProgress(
      donor,
      carriedBy(hit, donor.id),
      samples.filter(({ donorId }) => donorId === donor.id),
    ),
  );
  const agreed = (side: Side): boolean =>
    standings.some((donor) => donor.side === side && donor.state === 'concordant');
  const waitsFor = [
    ...(agreed('family') ? [] : ['family']),
    ...standings.flatMap(({ code, side, state }) =>
      side === 'person' && state !== 'concordant' ? [code] : [],
    ),
  ];
  const signed = new Set(waivers.map(({ role }) => role)).size === 2;
  const verdict: SecondBloodVerdict = standings.some(({ state }) => state === 'discordant')
    ? 'discordant'
    : waitsFor.length === 0 && agreed('person')
      ? 'concordant'
      : signed
        ? 'waived'
        : 'awaited';
  return {
    orderedAt: hit.orderedAt.toISOString(),
    verdict,
    donors: standings,
    waivers: waivers.map(({ role, name, reason, at }) => ({ role, name, reason, at: at.toISOString() })),
    waitsFor,
  };
}

function donorProgress(
  { code, side, districtId }: OrderedDonor,
  carried: Calls,
  samples: readonly SecondSample[],
): DonorProgress {
  const typings = samples.flatMap(({ barcode, collectedOn, typings: of }) =>
    of.map(({ batch, typedAt, genotypes }) => ({
      barcode,
      collectedOn,
      batch,
      typedAt: new Date(typedAt).toISOString(),
      ...secondBloodConcordance(carried, genotypes),
    })),
  );
  const onTheWay = samples.some(({ status }) => SPECIMEN_OPEN.includes(status));
  const state: DonorState = typings.at(-1)?.verdict ?? (onTheWay ? 'collected' : 'ordered');
  return { code, side, districtId, state, typings };
}

/** The genotypes of one donor among those that carry the hit. */
function carriedBy(
  { personDonorId, perLocus }: Pick<OrderedHit, 'personDonorId' | 'perLocus'>,
  id: string,
): Calls {
  return Object.fromEntries(
    perLocus.flatMap(({ locus, person, relatives }) => {
      const call = id === personDonorId ? person : relatives[id];
      return call ? [[locus, call]] : [];
    }),
  );
}
