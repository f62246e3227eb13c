import { Query, scoreRows, type PersonIndex } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import { LINK_HYPOTHESES, type CountedSurvivors, thresholdOf } from '@homeward/judging';
import { JudgingPool } from '../tables/judging-pool.js';
import { LinkColumns } from './link-columns.js';
import { type KinshipPolicy, linkRulesOf } from '@homeward/policy';
import { SCAN_MARGIN } from '../hit-finder.js';
import type { CurrentIndex } from '../index-holder.js';

/** Most persons that one scan hands on; what lies beyond is counted. */
const SCANNED = 10_000;
/** Most links that one person may raise: a contaminated batch must not fill the queue. */
export const MAX_LINKS = 100;

/**
 * Who may be linked with a person: the rows that the exact evaluation must judge. One scan serves all
 * hypotheses, since its tables hold the largest of them; the survivors are then scored under each.
 */
@Injectable()
export class LinkScreen {
  /** One for each policy of the index in use. */
  private columns = new WeakMap<PersonIndex, WeakMap<KinshipPolicy, LinkColumns>>();

  constructor(private readonly judges: JudgingPool) {}

  /** @param row of the person; rows [0, row) are compared */
  async survivors(
    { index, engine }: CurrentIndex,
    policy: KinshipPolicy,
    { row, genotypes }: { readonly row: number; readonly genotypes: GenotypeMap },
  ): Promise<CountedSurvivors> {
    if (row === 0) return { rows: [], scores: [], passed: 0, scanned: true, compared: 0, personsSearched: 0 };
    const columns = this.columnsOf(index, policy);
    await columns.prepare(genotypes);
    const { highest, under } = columns.of(genotypes);
    const rules = linkRulesOf(policy.rules);
    const lowest = Math.min(...LINK_HYPOTHESES.map((one) => thresholdOf(rules, one)));
    const { found, passed, compared } = await engine.scan(Query.ofColumns(index, highest), {
      from: 0,
      to: row,
      threshold: lowest - SCAN_MARGIN,
      minLoci: policy.rules.minSharedLoci,
      topK: SCANNED,
    });
    const rows = Uint32Array.from(found.map((one) => one.row)).sort();
    const best = new Map<number, number>();
    for (const hypothesis of LINK_HYPOTHESES) {
      const scores = scoreRows(index, under[hypothesis], rows);
      const enough = thresholdOf(rules, hypothesis) - SCAN_MARGIN;
      rows.forEach((one, i) => {
        if (scores[i]! >= enough) best.set(one, Math.max(scores[i]!, best.get(one) ?? -Infinity));
      });
    }
    const strongest = [...best].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MAX_LINKS);
    return {
      rows: strongest.map(([one]) => one),
      scores: strongest.map(([, score]) => score),
      passed: best.size + (passed - found.length),
      scanned: true,
      compared,
      personsSearched: compared,
    };
  }

  private columnsOf(index: PersonIndex, policy: KinshipPolicy): LinkColumns {
    let ofIndex = this.columns.get(index);
    if (!ofIndex) this.columns.set(index, (ofIndex = new WeakMap()));
    let columns = ofIndex.get(policy);
    if (!columns) ofIndex.set(policy, (columns = new LinkColumns(index, policy, this.judges)));
    return columns;
  }
}
