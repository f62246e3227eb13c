import { ImportLeftovers } from '@homeward/laboratory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VerdictStage } from '../../libs/laboratory/src/import/verdict-stage.js';
import {
  barcode,
  batch,
  controlRows,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
} from './scene.js';
import { LOCI } from './typing-table.js';

/** A tenth of what is written in earnest: the number of transactions shows something, not their length. */
const PIECES = { rows: 1_000, samples: 100, findings: 100 };
/** More than are written in two transactions. */
const SAMPLES = 260;
/** With the two controls. */
const STAGED = SAMPLES + 2;
/** The transaction of the stage with the second piece of samples: before it the stage is cleared. */
const SECOND_PIECE = 7;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  scene.api.app.get(VerdictStage, { strict: false }).pieces = PIECES;
  await seedDonor(scene, { serial: 1 });
});
afterAll(() => scene.close());

function table(remark: string): string {
  const lines = Array.from({ length: SAMPLES }, (_, sample) =>
    LOCI.map(
      (locus, index) => `${barcode(sample + 1)},${locus},${11 + ((sample + index) % 4)},${13 + (index % 3)}`,
    ),
  );
  return [`SampleName,Marker,Allele1,Allele2,${remark}`, ...lines.flat(), ...controlRows(), ''].join('\n');
}

class Killed extends Error {}

/** Runs the work and stops it after so many transactions of the stage, as a kill between two of them would. */
async function killedAfter(transactions: number, work: () => Promise<void>): Promise<void> {
  let seen = 0;
  const stop = scene.api.db.watch(({ name }) => {
    if (name.startsWith('VerdictStage') && ++seen === transactions) throw new Killed();
  });
  try {
    await expect(work()).rejects.toThrow(Killed);
  } finally {
    stop();
  }
}

/** How many samples the stage holds, and what of the batch anybody is shown. */
async function rowsOfBatch(
  id: string,
): Promise<{ held: number; shown: number; samples: number; findings: number }> {
  const [row] = await rowsOf(scene, `SELECT count(*)::int AS held FROM import_sample WHERE batch_id = $1`, [
    id,
  ]);
  const items = async (what: string): Promise<number> => {
    const { body } = await scene.lead.get(`/api/v1/imports/${id}/${what}`).expect(200);
    return (Array.isArray(body) ? body : body.items).length;
  };
  return {
    held: row.held,
    shown: await items('rows'),
    samples: await items('samples'),
    findings: await items('findings'),
  };
}

/** How much the tables hold of a batch, whether anybody is shown it or not. */
async function leftOf(id: string): Promise<{ samples: number; findings: number; plates: number }> {
  const [row] = await rowsOf(
    scene,
    `SELECT (SELECT count(*)::int FROM import_sample WHERE batch_id = $1) AS samples,
            (SELECT count(*)::int FROM import_finding WHERE batch_id = $1) AS findings,
            (SELECT count(*)::int FROM plate_quality WHERE batch_id = $1) AS plates`,
    [id],
  );
  return row;
}

async function reject(id: string): Promise<void> {
  const { version } = (await scene.lead.get(`/api/v1/imports/${id}`).expect(200)).body;
  await scene.lead.post(`/api/v1/imports/${id}/reject`).send({ reason: '错误的文件', version }).expect(200);
}

describe('the validation of a large file', () => {
  it('writes it in pieces and shows it at once; killed in between it shows nothing and blocks nothing', async () => {
    const { id } = (await upload(scene, 'large.csv', table('large'))).body;
    await killedAfter(SECOND_PIECE, () => scene.imports.validate(id, noProgress));
    const half = await rowsOfBatch(id);
    expect(half.held).toBeGreaterThan(0);
    expect(half.held).toBeLessThan(STAGED);
    expect(half).toMatchObject({ shown: 0, samples: 0, findings: 0 });
    // No transaction is open: reading the change feed and sealing the audit log continue.
    const [{ writing }] = await rowsOf(
      scene,
      `SELECT count(*)::int AS writing FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND backend_type = 'client backend' AND xact_start < clock_timestamp() - interval '0.2 seconds'`,
    );
    expect(writing).toBe(0);

    const lengths: string[] = [];
    const stop = scene.api.db.watch(({ name }) => lengths.push(name));
    await scene.imports.validate(id, noProgress);
    stop();
    expect(lengths.filter((name) => name.startsWith('VerdictStage')).length).toBeGreaterThan(4);
    expect(await batch(scene, id)).toMatchObject({ status: 'awaiting_approval' });
    expect((await rowsOfBatch(id)).held).toBe(STAGED);
    expect((await rowsOfBatch(id)).samples).toBeGreaterThan(0);
  }, 120_000);

  it('that is rejected meanwhile stops, and leaves no row', async () => {
    const { id } = (await upload(scene, 'rejected.csv', table('rejected'))).body;
    let transactions = 0;
    const rejected: Promise<unknown>[] = [];
    const stop = scene.api.db.watch(({ name }) => {
      if (name.startsWith('VerdictStage') && ++transactions === SECOND_PIECE)
        rejected.push(
          rowsOf(scene, `UPDATE import_batch SET status = 'rejected', version = version + 1 WHERE id = $1`, [
            id,
          ]),
        );
    });
    await scene.imports.validate(id, noProgress);
    stop();
    await Promise.all(rejected);
    expect(rejected).toHaveLength(1);
    expect(await rowsOfBatch(id)).toMatchObject({ held: 0, shown: 0, samples: 0 });
  }, 120_000);

  it('that another worker takes over writes nothing more', async () => {
    const { id } = (await upload(scene, 'taken-over.csv', table('taken over'))).body;
    const second: Promise<void>[] = [];
    let transactions = 0;
    const stop = scene.api.db.watch(({ name }) => {
      if (name.startsWith('VerdictStage') && ++transactions === SECOND_PIECE)
        second.push(scene.imports.validate(id, noProgress));
    });
    await scene.imports.validate(id, noProgress);
    await Promise.all(second);
    stop();
    expect(second).toHaveLength(1);
    expect(await batch(scene, id)).toMatchObject({ status: 'awaiting_approval' });
    const [whole] = await rowsOf(
      scene,
      `SELECT count(*)::int AS samples, count(DISTINCT (plate, name))::int AS different FROM import_sample WHERE batch_id = $1`,
      [id],
    );
    expect(whole).toEqual({ samples: STAGED, different: STAGED });
  }, 120_000);

  it('that was killed and then rejected is cleared by the upkeep, which leaves alone what was shown', async () => {
    const leftovers = scene.api.app.get(ImportLeftovers, { strict: false });
    const shown = (await upload(scene, 'shown.csv', table('shown'))).body.id;
    await scene.imports.validate(shown, noProgress);
    await reject(shown);
    const killed = (await upload(scene, 'killed.csv', table('killed'))).body.id;
    await killedAfter(SECOND_PIECE, () => scene.imports.validate(killed, noProgress));
    const waiting = (await upload(scene, 'waiting.csv', table('waiting'))).body.id;
    await killedAfter(SECOND_PIECE, () => scene.imports.validate(waiting, noProgress));
    await reject(killed);
    const before = await rowsOfBatch(shown);
    expect((await rowsOfBatch(killed)).held).toBeGreaterThan(0);

    expect(await leftovers.sweep()).toBe(1);
    expect(await rowsOfBatch(killed)).toEqual({ held: 0, shown: 0, samples: 0, findings: 0 });
    expect(await leftOf(killed)).toEqual({ samples: 0, findings: 0, plates: 0 });
    expect(await rowsOfBatch(shown)).toEqual(before);
    expect(before.held).toBeGreaterThan(0);
    expect((await rowsOfBatch(waiting)).held).toBeGreaterThan(0);
    expect(await leftovers.sweep()).toBe(0);
  }, 120_000);

  it('that is killed with its last transaction and then rejected leaves no counts of plates', async () => {
    const whole = (await upload(scene, 'whole.csv', table('whole'))).body.id;
    let transactions = 0;
    const stop = scene.api.db.watch(({ name }) => {
      if (name.startsWith('VerdictStage')) transactions++;
    });
    await scene.imports.validate(whole, noProgress);
    stop();
    const late = (await upload(scene, 'late.csv', table('late'))).body.id;
    await killedAfter(transactions, () => scene.imports.validate(late, noProgress));
    await reject(late);
    expect(await leftOf(late)).toMatchObject({ samples: STAGED, plates: 1 });
    // As if it had been killed before samples were written: a plate may come first.
    for (const name of ['import_row', 'import_finding', 'import_sample'])
      await rowsOf(scene, `DELETE FROM ${name} WHERE batch_id = $1`, [late]);

    const leftovers = scene.api.app.get(ImportLeftovers, { strict: false });
    expect(await leftovers.sweep()).toBe(1);
    expect(await leftOf(late)).toEqual({ samples: 0, findings: 0, plates: 0 });
    expect(await leftOf(whole)).toMatchObject({ samples: STAGED, plates: 1 });
  }, 120_000);
});
