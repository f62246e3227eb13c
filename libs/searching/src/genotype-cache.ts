import { indexMemoryLimit } from '@homeward/engine';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';

type OtherGenotypes = Readonly<Record<string, readonly string[]>>;

/** A profile for comparison. Shared and immutable. */
export interface KnownProfile {
  readonly genotypes: GenotypeMap;
  readonly otherGenotypes: OtherGenotypes;
}

/** A row of the profile table: each change of the row has another version. */
export interface ProfileVersion {
  readonly profileId: string;
  readonly rowVersion: string;
}

type CachedProfile = KnownProfile & Pick<ProfileVersion, 'rowVersion'>;
type ProfileRow = KnownProfile & ProfileVersion;

/** Share of what the index may take. */
const SHARE = 1 / 32;
/** Of 24 loci whose genotypes are shared between profiles. */
const BYTES = 600;

/**
 * Genotypes of relatives who were compared before. New persons are compared with every family there is, again and
 * again; what the database sends each time is then which profiles stand, not what they are.
 */
@Injectable()
export class GenotypeCache {
  /** By profile. */
  private readonly kept = new LRUCache<string, CachedProfile>({
    // By size, not by count: for a count the library makes all its places at once, a tenth of a second at each start.
    maxSize: Math.floor(indexMemoryLimit() * SHARE),
    sizeCalculation: () => BYTES,
  });
  /** One array for all who have the same genotype at a locus. */
  private readonly calls = new Map<string, Genotype>();

  /** These profiles, by id; one that changed since its version was read, or is not published, is missing. */
  async of(em: EntityManager, profiles: readonly ProfileVersion[]): Promise<Map<string, KnownProfile>> {
    const found = new Map<string, KnownProfile>();
    const unknown: ProfileVersion[] = [];
    for (const profile of profiles) {
      const known = this.kept.get(profile.profileId);
      if (known?.rowVersion === profile.rowVersion) found.set(profile.profileId, known);
      else unknown.push(profile);
    }
    if (unknown.length === 0) return found;
    const wanted = new Map(unknown.map(({ profileId, rowVersion }) => [profileId, rowVersion]));
    const rows = await em.query<ProfileRow[]>(
      `SELECT id AS "profileId", xmin::text AS "rowVersion", genotypes, other_genotypes AS "otherGenotypes"
         FROM profile WHERE id = ANY($1) AND published`,
      [[...wanted.keys()]],
    );
    for (const { profileId, rowVersion, genotypes, otherGenotypes } of rows) {
      if (wanted.get(profileId) !== rowVersion) continue;
      const known: CachedProfile = {
        rowVersion,
        genotypes: this.shared(genotypes),
        otherGenotypes,
      };
      found.set(profileId, known);
      this.kept.set(profileId, known);
    }
    return found;
  }

  /** The same with calls that are shared; the order of the loci is the database's. */
  private shared(genotypes: GenotypeMap): GenotypeMap {
    return Object.fromEntries(
      Object.entries(genotypes).map(([locus, genotype]) => [locus, this.sharedCall(genotype)]),
    );
  }

  /** Malformed calls are left to the computation: one bad profile must not stop the search of other families. */
  private sharedCall(genotype: Genotype): Genotype {
    if (!Array.isArray(genotype)) return genotype;
    const call = genotype.join('/');
    const same = this.calls.get(call) ?? Object.freeze(genotype);
    this.calls.set(call, same);
    return same;
  }
}
