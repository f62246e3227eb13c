import { isDeepStrictEqual } from 'node:util';
import { Audit } from '@homeward/audit';
import { Cases, Consents } from '@homeward/intake';
import { Db, newId, systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { lostLoci, type RemovableLoci } from './lost-loci.js';
import { mergeTypings, type MergedGenotypes } from './merge.js';
import { Profile } from './profile.entity.js';
import { ProfileWouldLoseLoci } from './profile.errors.js';
import {
  appendChanges,
  casesOfDonors,
  disputedSpecimens,
  donorsTyped,
  insertFirstProfiles,
  insertProfiles,
  lastRevisions,
  lockDonors,
  setPublished,
  setTypingsAside,
  supersede,
  typingsOf,
  type LockedDonor,
  type NewChange,
  type NewProfile,
} from './profile.queries.js';

/** The merged genotypes of donors, and whether they take part in comparison. */
@Injectable()
export class Profiles {
  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly audit: Audit,
    private readonly consents: Consents,
    private readonly cases: Cases,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** The current profile of each donor that has one, published or not. */
  async current(tx: Tx, donorIds: readonly string[]): Promise<Map<string, Profile>> {
    if (donorIds.length === 0) return new Map();
    const rows = await tx.em.findBy(Profile, { donorId: In([...donorIds]), supersededAt: IsNull() });
    return new Map(rows.map((profile) => [profile.donorId, profile]));
  }

  /**
   * Merges all typings of each donor. A merge that differs from the current profile becomes a new revision; the same
   * merge changes nothing. A donor without any typing left, whose specimen was another's, has no profile any more.
   * @param mayLose loci that a person decided to leave out of a donor's profile
   * @param comparison `later`: the caller asks for it (`askForComparison`, `askForDuplicates`)
   * @throws ProfileWouldLoseLoci when a profile would lose other loci: a typing is compared before it is added
   */
  async rebuild(
    tx: Tx,
    donorIds: readonly string[],
    mayLose: RemovableLoci = new Map(),
    comparison: Comparison = 'now',
  ): Promise<void> {
    const vocabulary = await this.vocabularies.current(tx);
    const donors = await lockDonors(tx.em, donorIds);
    const typings = await typingsOf(tx.em, donorIds);
    const current = await this.current(tx, donorIds);
    const revisions = await lastRevisions(tx.em, donorIds);
    const steps: Step[] = [];
    const revised: { profile: NewProfile; old: Profile | null }[] = [];
    for (const donor of donors) {
      const own = typings.get(donor.id);
      const left = current.get(donor.id);
      if (!own && left) await this.retire(tx, donor, left);
      if (!own) continue;
      const merged = mergeTypings(own, (locus) => vocabulary.isAutosomal(locus));
      const old = current.get(donor.id) ?? null;
      const lost = old ? lostLoci(old, merged, mayLose.get(donor.id)) : [];
      if (lost.length > 0) throw new ProfileWouldLoseLoci(donor.id, lost);
      if (old && unchanged(old, merged)) {
        steps.push({ donor, old, next: old });
        continue;
      }
      const profile = { ...merged, id: newId(), donor, revision: (revisions.get(donor.id) ?? 0) + 1 };
      revised.push({ profile, old });
      steps.push({ donor, old, next: { id: profile.id, published: false } });
    }
    await this.revise(tx, revised);
    await this.publish(tx, steps, comparison);
  }

  /**
   * The first profiles of donors of whom nothing was typed before, each from one sample whose genotypes are divided as a
   * profile holds them. A merge of one typing is that typing, so nothing is computed. The caller holds the donors
   * (`firstTyped`), and asks for the comparison of the new profiles when it has made all of them.
   */
  async createFirst(
    tx: Tx,
    firsts: readonly { readonly donor: LockedDonor; readonly sampleId: string }[],
  ): Promise<void> {
    if (firsts.length === 0) return;
    const consenting = await this.consents.consenting(
      tx,
      firsts.map(({ donor }) => donor.id),
    );
    const profiles = firsts.map((first) => {
      const published = !first.donor.withdrawn && consenting.has(first.donor.id);
      return { ...first, id: newId(), published };
    });
    const loci = await insertFirstProfiles(tx.em, profiles);
    await this.audit.recordSet(tx, {
      action: 'profile.created',
      subjectType: 'profile',
      subjects: new Map(
        profiles.map(({ id, donor, published }) => [
          id,
          { donorId: donor.id, loci: loci.get(donor.id) ?? 0, published },
        ]),
      ),
      data: { revision: 1 },
    });
    const moves = profiles
      .filter(({ published }) => published)
      .map(({ id, donor }) => {
        const next = { id, published: false };
        return { donor, old: null, next, wanted: true, died: false, changed: true };
      });
    await this.tellMatcher(tx, moves, 'later');
  }

  /**
   * Locks the donors.
   * @returns those of whom nothing was typed before, by id
   */
  async firstTyped(tx: Tx, donorIds: readonly string[]): Promise<Map<string, LockedDonor>> {
    const donors = await lockDonors(tx.em, donorIds);
    const typed = await donorsTyped(tx.em, donorIds);
    return new Map(donors.flatMap((donor) => (typed.has(donor.id) ? [] : [[donor.id, donor]])));
  }

  /** Those of the specimens of which it is not settled whose they are. */
  disputed(tx: Tx, specimenIds: readonly string[]): Promise<Set<string>> {
    return disputedSpecimens(tx.em, specimenIds);
  }

  /** Locks the donors and says what is in force of each; a typing is compared with it before it is added. */
  async inForce(tx: Tx, donorIds: readonly string[]): Promise<Map<string, Profile>> {
    await lockDonors(tx.em, donorIds);
    return this.current(tx, donorIds);
  }

  /** Takes all typings of a donor out of the profile: they were found to be another person's. */
  async setAside(tx: Tx, donorId: string, by: { accountId: string | null; reason: string }): Promise<void> {
    const typings = await setTypingsAside(tx.em, donorId, by);
    await this.audit.record(tx, {
      action: 'typing.set_aside',
      subjectType: 'donor',
      subjectId: donorId,
      data: { typings, reason: by.reason },
    });
  }

  /**
   * Publishes or withdraws the donor's profile after a change of consent. A relative whose consent was withdrawn and
   * given again before this ran may have been left out of a search in between: the cases are searched again. Run twice,
   * it does no harm.
   */
  async applyConsent(donorId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const [donor] = await lockDonors(tx.em, [donorId]);
      const profile = (await this.current(tx, [donorId])).get(donorId);
      if (!donor || !profile) return;
      const moved = await this.publish(tx, [{ donor, old: profile, next: profile }]);
      if (moved || !profile.published || donor.kind !== 'relative') return;
      if (await this.consents.wasWithdrawn(tx, donorId)) await this.touchCases(tx, [donorId]);
    });
  }

  /**
   * Sends a published person of unknown origin through the change feed again, after a correction of sex or birth
   * year: a policy may exclude by them. Run twice, the person is compared twice.
   */
  async compareAnew(donorId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const [donor] = await lockDonors(tx.em, [donorId]);
      const profile = (await this.current(tx, [donorId])).get(donorId);
      if (donor?.kind !== 'unknown_origin' || !profile?.published) return;
      await appendChanges(tx.em, [
        { profileId: profile.id, change: 'kill' },
        { profileId: profile.id, change: 'add' },
      ]);
      await this.askForComparison(tx);
    });
  }

  private async retire(tx: Tx, donor: LockedDonor, profile: Profile): Promise<void> {
    await supersede(tx.em, [profile.id]);
    await this.audit.record(tx, {
      action: 'profile.retired',
      subjectType: 'profile',
      subjectId: profile.id,
      data: { donorId: donor.id, revision: profile.revision },
    });
    if (!profile.published) return;
    if (donor.kind === 'relative') {
      await this.touchCases(tx, [donor.id]);
      return this.askForDuplicates(tx);
    }
    await appendChanges(tx.em, [{ profileId: profile.id, change: 'kill' }]);
    await this.askForComparison(tx);
  }

  private async revise(
    tx: Tx,
    revised: readonly { profile: NewProfile; old: Profile | null }[],
  ): Promise<void> {
    await supersede(
      tx.em,
      revised.flatMap(({ old }) => old?.id ?? []),
    );
    await insertProfiles(
      tx.em,
      revised.map(({ profile }) => profile),
    );
    await this.audit.recordAll(
      tx,
      revised.map(({ profile, old }) => ({
        action: old ? 'profile.revised' : 'profile.created',
        subjectType: 'profile',
        subjectId: profile.id,
        data: {
          donorId: profile.donor.id,
          revision: profile.revision,
          loci: profile.autosomalLoci,
          conflicts: profile.conflicts.length,
          possibleNulls: profile.possibleNulls.length,
        },
      })),
    );
  }

  /** @returns whether anything changed */
  private async publish(tx: Tx, steps: readonly Step[], comparison: Comparison = 'now'): Promise<boolean> {
    const consents = await this.consents.ofDonors(
      tx,
      steps.map(({ donor }) => donor.id),
    );
    const moves = steps
      .map((step) => moveOf(step, consents.get(step.donor.id)?.withdrawnAt === null))
      .filter((move) => move.died || move.changed);
    const changed = moves.filter((move) => move.changed);
    for (const published of [true, false])
      await setPublished(
        tx.em,
        changed.flatMap((move) => (move.wanted === published ? move.next.id : [])),
        published,
      );
    await this.audit.recordAll(
      tx,
      changed.map(({ wanted, next, donor }) => ({
        action: wanted ? 'profile.published' : 'profile.withdrawn',
        subjectType: 'profile',
        subjectId: next.id,
        data: { donorId: donor.id },
      })),
    );
    await this.tellMatcher(tx, moves, comparison);
    return moves.length > 0;
  }

  /** Cases of relatives are searched again, each once; persons go through the change feed. */
  private async tellMatcher(tx: Tx, moves: readonly Move[], comparison: Comparison): Promise<void> {
    const relatives = moves.filter(({ donor }) => donor.kind === 'relative');
    await this.touchCases(
      tx,
      relatives.map(({ donor }) => donor.id),
    );
    const persons = moves.filter(({ donor }) => donor.kind === 'unknown_origin');
    await appendChanges(tx.em, persons.flatMap(changesOf));
    if (comparison === 'later') return;
    if (relatives.length > 0) await this.askForDuplicates(tx);
    if (persons.length > 0) await this.askForComparison(tx);
  }

  /** Asks for what the change feed holds to be compared. */
  askForComparison(tx: Tx): Promise<void> {
    return this.work.request(tx, 'matching.delta', 'all');
  }

  /** Asks whether a relative is registered twice. Nobody waits for it: searches of families come first. */
  askForDuplicates(tx: Tx): Promise<void> {
    return this.work.request(tx, 'matching.duplicates', 'all', DUPLICATES_PRIORITY);
  }

  private async touchCases(tx: Tx, donorIds: readonly string[]): Promise<void> {
    await this.cases.touchSearches(tx, await casesOfDonors(tx.em, donorIds));
  }
}

/** Searches of families are 100. */
const DUPLICATES_PRIORITY = 150;

/** When the comparison of new profiles is asked for. */
type Comparison = 'now' | 'later';

interface Publication {
  readonly id: string;
  readonly published: boolean;
}

/** What a donor's profile was and is to be. */
interface Step {
  readonly donor: LockedDonor;
  readonly old: Publication | null;
  readonly next: Publication;
}

/** A step and what it means for comparison. */
interface Move extends Step {
  readonly wanted: boolean;
  /** A published revision was replaced. */
  readonly died: boolean;
  readonly changed: boolean;
}

function moveOf(step: Step, consented: boolean): Move {
  const { donor, old, next } = step;
  const wanted = consented && !donor.withdrawn;
  const died = old !== null && old.id !== next.id && old.published;
  return { ...step, wanted, died, changed: wanted !== next.published };
}

function changesOf({ old, next, wanted, died, changed }: Move): NewChange[] {
  const kill: NewChange[] = died && old ? [{ profileId: old.id, change: 'kill' }] : [];
  return changed ? [...kill, { profileId: next.id, change: wanted ? 'add' : 'kill' }] : kill;
}

function unchanged(profile: Profile, merged: MergedGenotypes): boolean {
  return (
    isDeepStrictEqual(profile.genotypes, merged.genotypes) &&
    isDeepStrictEqual(profile.otherGenotypes, merged.otherGenotypes) &&
    isDeepStrictEqual(profile.conflicts, merged.conflicts) &&
    isDeepStrictEqual(profile.possibleNulls, merged.possibleNulls)
  );
}
