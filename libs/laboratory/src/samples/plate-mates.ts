import type { JudgedCall, Verdict } from '../verdict/judged-call.js';
import type { AssessedSample } from './assess.js';
import { findingOf, type Finding } from './findings.js';
import { CallNumbers, FEWEST_COMMON, GenotypeRows, type CommonDna } from './genotype-rows.js';
import { wellNumber, wellPlace, wellsAround, type WellPlace } from '../calls/well-place.js';

/** Two donors, in the order of their ids. */
export type DonorPair = readonly [string, string];

/** What becomes of a sample that was written before the others were known. */
export interface LateChange {
  readonly plate: string;
  readonly name: string;
  /** It waits for a person, unless it is refused anyway. */
  readonly hold: boolean;
  readonly remarks: readonly Verdict[];
}

export interface PlateMatesOutcome {
  readonly findings: readonly Finding[];
  readonly changes: readonly LateChange[];
}

/** What is kept of a sample. */
interface Member {
  readonly row: number;
  readonly name: string;
  readonly donorId: string | null;
  readonly refused: boolean;
  /** Controls are looked at as neighbours only. */
  readonly isPerson: boolean;
  readonly place: WellPlace | null;
}

interface Mate {
  readonly member: Member;
  readonly common: CommonDna;
}

/** A sample, and those of its plate that hold the same DNA. */
interface Match {
  readonly member: Member;
  readonly mates: Mate[];
}

/** What is kept of a plate. */
interface Plate {
  readonly rows: GenotypeRows;
  readonly members: Member[];
  /** Once they are looked for. */
  matches: readonly Match[] | null;
}

/** Plates are 96 or 384 wells: each sample is compared with each. Larger ones, such as files without plates, by hashes. */
const LARGEST_PLATE = 400;
/** Samples of one hash that a further one is compared with. */
const MOST_OF_HASH = 4;
/** Samples kept as one's mates: where more have one genotype, something else is wrong. */
const MOST_KEPT = 50;
/** Samples named in a finding. */
const MOST_NAMED = 5;
/** No pairs of donors. */
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Compares the samples of a plate with each other: the same DNA in two wells (exchanged or pipetted twice), and a sample
 * in which a neighbour is seen. Only autosomal loci count. Nothing is kept but 2 bytes a locus and some words a sample,
 * and of a plate that has ended nothing if there is nothing to tell of it.
 */
export class PlateMates {
  private readonly book = new CallNumbers();
  private readonly plates = new Map<string, Plate>();
  private readonly isAutosomal = new Map<string, boolean>();

  /** @param autosomal whether a locus is one */
  constructor(private readonly autosomal: (locus: string) => boolean) {}

  /**
   * Adds a sample with its verdict.
   * @param calls among them those with more than two alleles, which are no part of the genotypes
   * @param well as the file or the plan of the plate has it
   */
  add(sample: AssessedSample, calls: readonly JudgedCall[], well: string | null): void {
    if (sample.kind === 'ladder' || sample.kind === 'negative_control') return;
    const { rows, members } = this.plateOf(sample.plate);
    const row = rows.begin();
    for (const locus in sample.genotypes)
      if (this.isOnAutosome(locus)) rows.set(locus, sample.genotypes[locus]!);
    if (sample.remarks.length > 0 || sample.status === 'rejected')
      for (const { verdict, locus, call } of calls)
        if (
          verdict?.code === 'laboratory.three_alleles' &&
          locus !== null &&
          call !== null &&
          this.isOnAutosome(locus)
        )
          rows.set(locus, call);
    if (rows.typed(row) < FEWEST_COMMON) return;
    const { name, donorId, status, kind } = sample;
    const place = well === null ? null : wellPlace(well);
    members.push({ row, name, donorId, refused: status === 'rejected', isPerson: kind === 'sample', place });
  }

  /** All samples of a plate were added. */
  endPlate(name: string): void {
    const plate = this.plates.get(name);
    if (!plate) return;
    // What a person says of pairs of donors can only take neighbours away.
    const hasNeighbours = neighbours(plate, NOBODY).next().done !== true;
    if (matchesOf(plate).length === 0 && !hasNeighbours) this.plates.delete(name);
  }

  /** Donors whose samples look like one person's: whoever knows them to be one, or twins, says so to `outcome`. */
  pairs(): DonorPair[] {
    const pairs = new Map<string, DonorPair>();
    for (const plate of this.plates.values())
      for (const { member, mates } of matchesOf(plate))
        for (const { member: mate } of mates) {
          const pair = pairOf(member, mate);
          if (pair) pairs.set(pair.join(' '), pair);
        }
    return [...pairs.values()];
  }

  /** @param known pairs of donors that a person said to be one person, or twins */
  outcome(known: readonly DonorPair[]): PlateMatesOutcome {
    const told = new Set(known.map((pair) => pair.join(' ')));
    const findings: Finding[] = [];
    const changes: LateChange[] = [];
    for (const [name, plate] of this.plates)
      for (const { member, mates } of matchesOf(plate)) {
        const others = mates.filter(({ member: mate }) => !told.has(pairOf(member, mate)?.join(' ') ?? ''));
        if (others.length === 0 || member.refused) continue;
        findings.push(sameGenotype(name, member, others));
        changes.push({ plate: name, name: member.name, hold: true, remarks: [] });
      }
    for (const [plate, of] of this.plates)
      for (const [member, mate] of neighbours(of, told)) {
        const { value, detail } = factsOf([mate]);
        const place = { plate, name: member.name };
        if (member.refused) {
          const remark = { code: 'laboratory.neighbour_seen' as const, field: null, value, detail };
          changes.push({ ...place, hold: false, remarks: [remark] });
          continue;
        }
        findings.push(
          findingOf(
            'laboratory.neighbour_in_sample',
            place,
            { field: null, value, detail },
            evidenceOf(member, [mate]),
          ),
        );
        changes.push({ ...place, hold: true, remarks: [] });
      }
    return { findings, changes };
  }

  private isOnAutosome(locus: string): boolean {
    let known = this.isAutosomal.get(locus);
    if (known === undefined) this.isAutosomal.set(locus, (known = this.autosomal(locus)));
    return known;
  }

  private plateOf(name: string): Plate {
    let plate = this.plates.get(name);
    if (!plate)
      this.plates.set(name, (plate = { rows: new GenotypeRows(this.book), members: [], matches: null }));
    return plate;
  }
}

/** Samples of the same DNA, looked for once. */
function matchesOf(plate: Plate): readonly Match[] {
  return (plate.matches ??= match(plate));
}

function match({ rows, members }: Plate): Match[] {
  const mates = new Map<Member, Mate[]>();
  const persons = members.filter(({ isPerson }) => isPerson);
  const pairs = persons.length <= LARGEST_PLATE ? allPairs(persons) : likelyPairs(rows, persons);
  for (const [a, b] of pairs) {
    if (!rows.mayBeLike(a.row, b.row) || (a.donorId !== null && a.donorId === b.donorId)) continue;
    const common = rows.identical(a.row, b.row);
    if (!common) continue;
    addTo(mates, a, { member: b, common });
    addTo(mates, b, { member: a, common });
  }
  return [...mates].map(([member, own]) => ({ member, mates: own }));
}

/** Samples with a neighbour whose alleles are all seen in them, the first one each. */
function* neighbours(
  { rows, members }: Plate,
  told: ReadonlySet<string>,
): Generator<readonly [Member, Mate]> {
  const byWell = new Map<number, Member>();
  for (const member of members) {
    if (!member.place) continue;
    // Two samples in one well: these are wells of several plates, and nobody knows who stands beside whom.
    const well = wellNumber(member.place.row, member.place.column);
    if (byWell.has(well)) return;
    byWell.set(well, member);
  }
  for (const member of byWell.values()) {
    if (!member.isPerson) continue;
    for (const well of wellsAround(member.place!)) {
      const neighbour = byWell.get(well);
      if (!neighbour || !rows.mayBeLike(neighbour.row, member.row)) continue;
      if (told.has(pairOf(member, neighbour)?.join(' ') ?? '')) continue;
      if (member.donorId !== null && member.donorId === neighbour.donorId) continue;
      const common = rows.contained(neighbour.row, member.row);
      if (!common || isRather(rows, neighbour, member, common)) continue;
      yield [member, { member: neighbour, common }];
      break;
    }
  }
}

/** The same genotype is told as such, and of two that hold each other's alleles, the one that lacks some is told. */
function isRather(rows: GenotypeRows, neighbour: Member, member: Member, { missed }: CommonDna): boolean {
  if (rows.identical(member.row, neighbour.row)) return true;
  const reverse = rows.contained(member.row, neighbour.row);
  return reverse !== null && reverse.missed < missed;
}

/** Pairs that have the same genotypes at a third of the loci. */
function* likelyPairs(rows: GenotypeRows, persons: readonly Member[]): Generator<readonly [Member, Member]> {
  for (const third of [0, 1, 2]) {
    const byHash = new Map<number, Member[]>();
    for (const member of persons) {
      const hash = rows.hashOfThird(member.row, third);
      if (hash === null) continue;
      const known = byHash.get(hash);
      if (!known) {
        byHash.set(hash, [member]);
        continue;
      }
      for (const other of known) yield [other, member];
      if (known.length < MOST_OF_HASH) known.push(member);
    }
  }
}

function* allPairs(members: readonly Member[]): Generator<readonly [Member, Member]> {
  for (let a = 0; a < members.length; a++)
    for (let b = a + 1; b < members.length; b++) yield [members[a]!, members[b]!];
}

function addTo(mates: Map<Member, Mate[]>, member: Member, mate: Mate): void {
  const own = mates.get(member);
  if (!own) mates.set(member, [mate]);
  else if (own.length < MOST_KEPT && !own.some((known) => known.member === mate.member)) own.push(mate);
}

function pairOf(a: Member, b: Member): DonorPair | null {
  if (a.donorId === null || b.donorId === null) return null;
  return a.donorId < b.donorId ? [a.donorId, b.donorId] : [b.donorId, a.donorId];
}

function sameGenotype(plate: string, member: Member, mates: readonly Mate[]): Finding {
  const facts = { field: null, ...factsOf(mates) };
  const place = { plate, name: member.name };
  return findingOf('laboratory.same_genotype_on_plate', place, facts, evidenceOf(member, mates));
}

function factsOf(mates: readonly Mate[]): { value: string; detail: string } {
  const named = mates
    .slice(0, MOST_NAMED)
    .map(({ member: { name, place } }) => (place ? `${name} (${place.well})` : name));
  const more = mates.length - named.length;
  const value = [...named, ...(more > 0 ? [`… +${String(more)}`] : [])].join(', ');
  return { value, detail: String(mates[0]!.common.shared) };
}

function evidenceOf({ donorId }: Member, mates: readonly Mate[]): object {
  return {
    donorId,
    mates: mates
      .slice(0, MOST_NAMED)
      .map(({ member, common }) => ({ name: member.name, donorId: member.donorId, ...common })),
  };
}
