import { IN_LABORATORY } from '@homeward/intake/pure';
import type { LocusType } from '@homeward/str';
import { dividedTyping } from '../profile/merge.js';
import { genotypeJson } from '../genotypes/genotype-json.js';
import type { SharedJudgement } from '../verdict/judged-call.js';
import { FEWEST_LOCI, genotypeOf, PASSED, type AssessedSample, type AssessReference } from './assess.js';
import { findElimination, type CalledLocus } from './elimination.js';
import { GenotypeTemplates } from './genotype-templates.js';
import { registryKeyOf, type SampleDraft } from './sample-draft.js';
import { registeredSexAgreement, sexOf } from './sex.js';

/** What a sample needs of a call that nothing speaks against; made once for all equal cells of a file. */
interface PlainCall {
  /** Null for a call that is passed over: it has no genotype. */
  readonly locus: string | null;
  readonly type: LocusType | null;
  readonly genotype: readonly string[];
  /** Locus and genotype. */
  readonly called: CalledLocus;
  readonly heterozygous: boolean;
  readonly autosomal: boolean;
  /** The genotype as a profile holds it, with its locus, in JSON. */
  readonly json: string;
  readonly panel: string;
  readonly cells: number;
}

/** A sample in which nothing is to be remarked, with its genotypes in JSON as a profile holds them. */
export interface PlainSample {
  readonly sample: AssessedSample;
  readonly divided: DividedJson;
  readonly accepted: number;
  /** Allele cells with content. */
  readonly cells: number;
  /** Places of the calls that were passed over: each says why. */
  readonly skipped: readonly number[];
}

/** Genotypes divided as a profile holds them, in JSON. */
export interface DividedJson {
  readonly genotypes: string;
  readonly otherGenotypes: string;
  /** Null where they are not divided. */
  readonly autosomalLoci: number | null;
}

/**
 * The short way for the samples in which everything is in order, nearly all of a good file: the same verdict as that of
 * `draftOf` and `assessSample`, from what is known of equal cells, without an object for each call. Whatever has
 * something to remark is left to the long way.
 */
export class PlainSamples {
  /** By number of the judgement. */
  private readonly known: (PlainCall | null | undefined)[] = [];
  private readonly genotypes = new GenotypeTemplates();

  constructor(
    private readonly reference: AssessReference,
    private readonly isAutosomal: (locus: string) => boolean,
    private readonly judgement: (number: number) => SharedJudgement,
  ) {}

  /**
   * @param judgements numbers of what was told of its calls
   * @returns null when the sample must be looked at call by call
   */
  of(draft: SampleDraft, judgements: readonly number[]): PlainSample | null {
    if (draft.kind !== 'sample' || draft.refusal) return null;
    const registered = this.reference.registry.get(registryKeyOf(draft));
    if (!registered?.specimenId || registered.status === null) return null;
    if (!IN_LABORATORY.includes(registered.status)) return null;
    const loci: string[] = [];
    const typed: (readonly string[])[] = [];
    const autosomal: CalledLocus[] = [];
    const linked: Record<string, readonly string[]> = {};
    const types = new Map<string, LocusType>();
    const skipped: number[] = [];
    const counts = { autosomal: 0, X: 0, Y: 0 };
    let [json, otherJson, autosomalLoci, accepted, cells, heterozygous] = ['', '', 0, 0, 0, false];
    const panel = judgements.length === 0 ? '' : this.callOf(judgements[0]!)?.panel;
    if (panel === undefined) return null;
    for (let place = 0; place < judgements.length; place++) {
      const call = this.callOf(judgements[place]!);
      if (call?.panel !== panel) return null;
      cells += call.cells;
      const { locus, type, genotype } = call;
      if (locus === null || type === null) {
        skipped.push(place);
        continue;
      }
      loci.push(locus);
      typed.push(genotype);
      accepted++;
      if (type === 'autosomal') {
        heterozygous ||= call.heterozygous;
        autosomal.push(call.called);
      } else {
        linked[locus] = genotype;
        types.set(locus, type);
      }
      if (type === 'autosomal' || type === 'X' || type === 'Y') counts[type]++;
      if (call.autosomal) {
        json += json === '' ? call.json : `,${call.json}`;
        autosomalLoci++;
      } else otherJson += otherJson === '' ? call.json : `,${call.json}`;
    }
    // Homozygous throughout is a matter of form, few loci one of substance.
    if (!heterozygous || Math.max(counts.autosomal, counts.X, counts.Y) < FEWEST_LOCI) return null;
    if (findElimination(autosomal, this.reference.eliminations)) return null;
    const genotypes = this.genotypes.of(loci, typed);
    if (genotypes === null) return null;
    const sex = sexOf(linked, (locus) => types.get(locus));
    if (registeredSexAgreement(sex, registered.donorSex) !== 'agrees') return null;
    const sample: AssessedSample = {
      ...PASSED,
      name: draft.name,
      plate: draft.plate,
      well: draft.well ?? null,
      kind: 'sample',
      specimenId: registered.specimenId,
      donorId: registered.donorId,
      panel,
      genotypes,
      lociTyped: genotypes.AMEL ? accepted - 1 : accepted,
    };
    const divided = { genotypes: `{${json}}`, otherGenotypes: `{${otherJson}}`, autosomalLoci };
    return { sample, divided, accepted, cells, skipped };
  }

  private callOf(number: number): PlainCall | null {
    const call = this.known[number];
    if (call !== undefined) return call;
    while (this.known.length <= number) this.known.push(undefined);
    return (this.known[number] = plainCall(this.judgement(number), this.isAutosomal));
  }
}

const NO_CALL: CalledLocus = ['', []];

/** Null for a call that has, or may have, something to say of its own. */
function plainCall(
  { status, verdict, kind, locus, type, call, source, panel }: SharedJudgement,
  isAutosomal: (locus: string) => boolean,
): PlainCall | null {
  const none = { locus: null, type: null, genotype: [], called: NO_CALL, heterozygous: false };
  const { code } = verdict ?? {};
  // Cells of a copy of a locus, and an allele alone in a cell for two, are understood with the other calls only.
  if (kind !== 'sample' || source.copy !== null || source.packed === 1) return null;
  if (status === 'skipped' && (code === 'laboratory.no_call' || code === 'laboratory.quality_marker'))
    return { ...none, autosomal: false, json: '', panel, cells: source.cells };
  if (status !== 'accepted' || verdict !== null || locus === null || type === null || call === null)
    return null;
  if (type === 'mitochondrial') return null;
  const genotype = genotypeOf(call, type);
  const { genotypes, otherGenotypes } = dividedTyping({ [locus]: genotype }, isAutosomal);
  const autosomal = isAutosomal(locus);
  const json = genotypeJson(locus, (autosomal ? genotypes : otherGenotypes)[locus]!);
  const heterozygous = call.length > 1 && source.cells > 0;
  const called: CalledLocus = [locus, genotype];
  return { locus, type, genotype, called, heterozygous, autosomal, json, panel, cells: source.cells };
}
