import { specimenMachine } from '@homeward/intake';
import { stateList, stateLiteral, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { turnaround, waitingFor, type Passage, type StepTimes, type Waiting } from './turnaround.js';

/** A specimen that waits longer than it should. */
export interface Overdue extends Waiting {
  readonly specimenId: string;
  readonly barcode: string;
  readonly plate: string | null;
}

export interface TurnaroundReport {
  readonly days: number;
  readonly steps: readonly StepTimes[];
  readonly overdue: readonly Overdue[];
}

interface Row extends Passage {
  readonly specimenId: string;
  readonly barcode: string;
  readonly plate: string | null;
}

/** Most specimens that a report looks at; a laboratory of this size would want a report by month. */
const MOST = 50_000;
/** Most that are listed as overdue. */
const MOST_LISTED = 200;
const DAY_MS = 86_400_000;

/** Of these nothing is waited for in the laboratory. */
const HERE = specimenMachine.table
  .filter(({ event }) => event === 'type')
  .flatMap(({ from, to }) => [from, to]);

/** How long specimens take through the laboratory. */
@Injectable()
export class Turnaround {
  /**
   * Over specimens received in the last days.
   * @param days 1 to 366
   */
  async report(tx: Tx, days: number, now = new Date()): Promise<TurnaroundReport> {
    const rows = await passages(tx, new Date(now.getTime() - days * DAY_MS));
    const overdue = rows
      .flatMap(({ specimenId, barcode, plate, ...passage }): Overdue[] => {
        const waiting = waitingFor(passage, now);
        return waiting && waiting.late > 0 ? [{ specimenId, barcode, plate, ...waiting }] : [];
      })
      .sort((a, b) => b.late - a.late || a.since.getTime() - b.since.getTime())
      .slice(0, MOST_LISTED);
    return { days, steps: turnaround(rows), overdue };
  }
}

function passages(tx: Tx, since: Date): Promise<Row[]> {
  return tx.em.query<Row[]>(
    `SELECT specimen.id AS "specimenId", specimen.barcode, plate.number AS plate, arrival.at AS received,
            plate.released_at AS plated, plate.run_at AS run, plate.imported_at AS imported,
            (SELECT min(typing.created_at) FROM typing WHERE typing.specimen_id = specimen.id) AS approved
       FROM specimen
       JOIN LATERAL (SELECT min(at) AS at FROM custody_event event
                      WHERE event.specimen_id = specimen.id AND event.to_status = ${stateLiteral(specimenMachine, 'received')}) arrival ON arrival.at >= $1
       LEFT JOIN LATERAL (SELECT plate.* FROM plate_well well JOIN plate ON plate.id = well.plate_id
                           WHERE well.specimen_id = specimen.id AND plate.failed_at IS NULL
                           ORDER BY plate.id DESC LIMIT 1) plate ON true
      WHERE specimen.status IN ${stateList(HERE)}
      ORDER BY arrival.at LIMIT ${MOST}`,
    [since],
  );
}
