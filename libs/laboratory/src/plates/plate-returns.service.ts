import { Steps } from '@homeward/audit';
import { Db, NotFound, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ImportBatch } from '../import/import-batch.entity.js';
import { SHOWN } from '../import/staging.queries.js';
import { comparePlate, type PlateDifference, type ReturnedSample } from './compare.js';
import { Plate } from './plate.entity.js';
import { plateLifecycle } from './plate.lifecycle.js';
import { wellsOf } from './plate.queries.js';
import { plateMachine, type PlateStatus } from './plate.states.js';
import { PlateWell } from './plate-well.entity.js';
import { readWell } from './wells.js';

/** A batch in which a plate came back, and how it differs from the plan. */
export interface PlateReturn {
  readonly batchId: string;
  readonly batchNumber: string;
  readonly batchStatus: string;
  readonly plateId: string;
  readonly plateNumber: string;
  readonly plateStatus: PlateStatus;
  readonly differences: readonly PlateDifference[];
}

const RETURNS = plateMachine.table.filter(({ event }) => event === 'import').map(({ from }) => from);

/** Tables that come back from the instrument, and the plates that they are of. */
@Injectable()
export class PlateReturns {
  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
  ) {}

  /**
   * After a table was checked: binds the batch to the plates that its rows name, and records that they came back. Works
   * however often it is called.
   */
  async match(batchId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const names = await tx.em.query<{ plate: string }[]>(
        `SELECT DISTINCT sample.plate FROM import_sample sample WHERE sample.batch_id = $1 AND sample.plate <> '' AND ${SHOWN}`,
        [batchId],
      );
      const plates = await tx.em.findBy(Plate, { number: In(names.map(({ plate }) => plate)) });
      for (const plate of plates) await this.bind(tx, plate, batchId);
    });
  }

  /** The batches in which a plate came back. @throws NotFound */
  async ofPlate(tx: Tx, plateId: string): Promise<PlateReturn[]> {
    if (!(await tx.em.existsBy(Plate, { id: plateId }))) throw new NotFound('plate', plateId);
    return this.returns(tx, 'bound.plate_id = $1', plateId);
  }

  /** The plates that a batch brings back. @throws NotFound */
  async ofBatch(tx: Tx, batchId: string): Promise<PlateReturn[]> {
    if (!(await tx.em.existsBy(ImportBatch, { id: batchId }))) throw new NotFound('import batch', batchId);
    return this.returns(tx, 'bound.batch_id = $1', batchId);
  }

  private async bind(tx: Tx, found: Plate, batchId: string): Promise<void> {
    const plate = await this.steps.lock(tx, plateLifecycle, found.id);
    if (plate.status === 'drafted' || plate.status === 'failed') return;
    await tx.em.query(`INSERT INTO plate_batch (plate_id, batch_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      plate.id,
      batchId,
    ]);
    if (!RETURNS.includes(plate.status)) return;
    await this.steps.take(tx, plateLifecycle, plate, {
      event: 'import',
      changes: { importedAt: new Date() },
      data: { batchId },
    });
    await tx.em.update(PlateWell, { plateId: plate.id }, { active: false });
  }

  private async returns(tx: Tx, where: string, id: string): Promise<PlateReturn[]> {
    const bound = await tx.em.query<Omit<PlateReturn, 'differences'>[]>(
      `SELECT batch.id AS "batchId", batch.number AS "batchNumber", batch.status AS "batchStatus",
              plate.id AS "plateId", plate.number AS "plateNumber", plate.status AS "plateStatus"
         FROM plate_batch bound
         JOIN plate ON plate.id = bound.plate_id JOIN import_batch batch ON batch.id = bound.batch_id
        WHERE ${where} ORDER BY bound.matched_at, plate.number`,
      [id],
    );
    const all: PlateReturn[] = [];
    for (const row of bound) {
      const planned = await wellsOf(tx.em, row.plateId);
      const returned = await returnedSamples(tx, row.batchId, row.plateNumber);
      all.push({ ...row, differences: comparePlate(planned, returned) });
    }
    return all;
  }
}

/** The samples of a plate in a batch; their wells from the raw files that are attached, else as they were imported. */
async function returnedSamples(tx: Tx, batchId: string, plate: string): Promise<ReturnedSample[]> {
  const rows = await tx.em.query<{ name: string; well: string | null }[]>(
    `SELECT sample.name, coalesce((SELECT file.run ->> 'well' FROM electropherogram file
                           WHERE file.batch_id = sample.batch_id AND file.plate = sample.plate
                             AND file.sample_name = sample.name AND file.removed_at IS NULL
                           ORDER BY file.id DESC LIMIT 1), sample.well) AS well
       FROM import_sample sample
      WHERE sample.batch_id = $1 AND sample.plate = $2 AND ${SHOWN}
      ORDER BY sample.name COLLATE "C"`,
    [batchId, plate],
  );
  return rows.map(({ name, well }) => ({ name, well: well === null ? null : readWell(well) }));
}
