import { ImportFindings, Imports, Vocabularies } from '@homeward/laboratory';
import type { Offices } from '../offices/offices.js';
import type { TypedGenotypes } from './typings.js';

export interface TableSample {
  /** Of the specimen, as it stands on the tube. */
  readonly barcode: string;
  readonly genotypes: TypedGenotypes;
}

const HEAD = ['Sample Name', 'Marker', 'Allele 1', 'Allele 2'];
const POSITIVE_CONTROL = '2800M';

/**
 * A genotype table with its controls: uploaded by an analyst, checked, approved by the laboratory lead and applied. The
 * lead releases what the check holds back.
 * @param work does all open work, as the worker would
 * @returns the id of the batch
 */
export async function importTable(
  offices: Offices,
  work: () => Promise<unknown>,
  samples: readonly TableSample[],
): Promise<string> {
  const imports = offices.service(Imports);
  const content = await tableOf(offices, samples);
  const read = await imports.read({ fileName: 'genotypes.txt', content });
  const { batch } = await offices.db.run(offices.actor('analyst'), (tx) => imports.upload(tx, read));
  await work();
  await offices.db.run(offices.actor('lab_lead'), async (tx) => {
    const findings = offices.service(ImportFindings);
    for (const { id, status, version } of await findings.ofBatch(tx, batch.id))
      if (status === 'open')
        await findings.decide(tx, id, {
          decision: 'release',
          reason: '已复核原始图谱',
          cause: '该文件不含对照',
          immediateAction: '已复核原始图谱',
          version,
        });
    const { version } = (await imports.get(tx, batch.id)).batch;
    await imports.approve(tx, batch.id, version);
  });
  await work();
  return batch.id;
}

async function tableOf(offices: Offices, samples: readonly TableSample[]): Promise<Buffer> {
  const { controls } = await offices.service(Vocabularies).latest();
  const control = controls.find(({ name }) => name === POSITIVE_CONTROL)!;
  const rows = [...samples, { barcode: `PC_${control.name}`, genotypes: control.genotypes }].flatMap(
    ({ barcode, genotypes }) =>
      Object.entries(genotypes).map(([marker, [first = '', second = '']]) => [
        barcode,
        marker,
        first,
        second,
      ]),
  );
  const lines = [HEAD, ...rows, ['NC', 'TH01', '', '']].map((cells) => cells.join('\t'));
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}
