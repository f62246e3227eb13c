import type { Tx } from '@homeward/platform';
import { readProfileChanges, renumberRestoredChanges } from '@homeward/laboratory';
import { Injectable } from '@nestjs/common';
import { HitStore } from '@homeward/hits';
import { LinkStore } from '@homeward/links';
import {
  type NewRow,
  advanceFeed,
  insertRows,
  killRows,
  lockState,
  unknownOriginProfiles,
} from '@homeward/persons';

/** Changes read in one transaction: others wait for the state meanwhile. */
const CHANGES_PER_READ = 2_000;

/** Turns the change feed into numbered rows: gap-free, in the order of the feed, each change once. */
@Injectable()
export class Numbering {
  constructor(
    private readonly hits: HitStore,
    private readonly links: LinkStore,
  ) {}

  /**
   * Reads one stretch of the feed. New profiles get the next row numbers; withdrawn ones are killed, and their
   * undecided hits and links superseded.
   * @returns how many changes were read
   */
  async readStretch(tx: Tx): Promise<number> {
    const state = await lockState(tx.em, 'UPDATE');
    const place = { xid: state.feedXid, id: state.feedId };
    const after = (await renumberRestoredChanges(tx.em, place)) ?? place;
    const { items } = await readProfileChanges(tx.em, after, CHANGES_PER_READ);
    const last = items.at(-1);
    if (!last) {
      if (after !== place) await advanceFeed(tx.em, { ...state, feedXid: after.xid, feedId: after.id });
      return 0;
    }
    const profiles = await unknownOriginProfiles(
      tx.em,
      items.map((change) => change.profileId),
    );
    const added = new Map<string, NewRow>();
    const rows: NewRow[] = [];
    const killed: { row: number; killNumber: number }[] = [];
    let { head, kills } = state;
    for (const { profileId, change } of items) {
      const profile = profiles.get(profileId);
      if (!profile) continue;
      const fresh = added.get(profileId);
      // Two changes of one donor may be in reverse order in the feed; a replaced profile is not a person.
      if (change === 'add' && profile.published && !fresh && profile.row === null) {
        const row: NewRow = { row: head++, profileId, donorId: profile.donorId, killNumber: null };
        added.set(profileId, row);
        rows.push(row);
      } else if (change === 'kill' && fresh) {
        fresh.killNumber = ++kills;
        added.delete(profileId);
      } else if (change === 'kill' && profile.row !== null) {
        killed.push({ row: profile.row, killNumber: ++kills });
        profile.row = null;
      }
    }
    await killRows(tx.em, killed);
    await insertRows(tx.em, rows);
    const dead = killed.map(({ row }) => row);
    await this.hits.supersedeOfRows(tx, dead);
    await this.links.supersedeOfRows(tx, dead);
    await advanceFeed(tx.em, { feedXid: last.xid, feedId: last.id, head, kills });
    return items.length;
  }
}
