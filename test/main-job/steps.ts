import type { HitSummary } from '@homeward/hits';
import type { GenotypeMap } from '@homeward/str';
import { longTable } from '../../apps/cli/src/demo/genotype-table.js';
import { get, ok, post } from '../review/scene.js';
import type { Office, Username } from './office.js';

export interface Kit {
  readonly formBarcode: string;
  readonly specimenBarcode: string;
}
export interface Sample {
  readonly barcode: string;
  readonly genotypes: GenotypeMap;
}
export interface Donor {
  readonly id: string;
  readonly code: string;
}
export interface Batch {
  readonly id: string;
  readonly status: string;
  readonly format: string;
  readonly rows: { total: number; accepted: number; rejected: number; skipped: number };
  readonly samples: { total: number; accepted: number };
  readonly version: number;
}
type Technician = 'technician' | 'technician2';

const POINTS: Readonly<Record<Technician, string>> = { technician: 'TJ-HP-01', technician2: 'TJ-HX-01' };

/** A day some days ago, as the forms have it. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

export const consent = (reference: string) => ({ kind: 'own_consent', reference, givenOn: daysAgo(2) });
export const legalBasis = { kind: 'legal_basis', reference: '公刑[2009]625号', givenOn: daysAgo(2) };

/** The coordinator issues kits to the point of a technician. */
export async function issueKits(office: Office, technician: Technician, count: number): Promise<Kit[]> {
  const coordinator = await office.as('coordinator');
  const points = await ok<{ id: string; code: string }[]>(get(coordinator, '/reference/collection-points'));
  const collectionPointId = points.find(({ code }) => code === POINTS[technician])!.id;
  return (await ok<{ items: Kit[] }>(post(coordinator, '/kits', { collectionPointId, count }))).items;
}

/** The samples of one point on their way into one box. */
export class Point {
  private readonly kits: Kit[];
  readonly samples: Sample[] = [];

  private constructor(
    private readonly office: Office,
    readonly technician: Technician,
    kits: readonly Kit[],
  ) {
    this.kits = [...kits];
  }

  static async open(office: Office, technician: Technician, kits: number): Promise<Point> {
    return new Point(office, technician, await issueKits(office, technician, kits));
  }

  /** Scans form and tube of the next kit for a donor. */
  async collect(donorId: string, genotypes: GenotypeMap, collectedOn = daysAgo(1)): Promise<Sample> {
    const kit = this.kits.shift()!;
    await ok(
      post(await this.office.as(this.technician), '/specimens', {
        donorId,
        formBarcode: kit.formBarcode,
        specimenBarcode: kit.specimenBarcode,
        material: 'blood_card',
        collectedOn,
      }),
    );
    const sample = { barcode: kit.specimenBarcode, genotypes };
    this.samples.push(sample);
    return sample;
  }

  /** A person of unknown origin with a legal basis, sampled. */
  async person(genotypes: GenotypeMap, fields: object = {}): Promise<Donor & Sample> {
    const donor = await ok<Donor>(
      post(await this.office.as(this.technician), '/persons', {
        category: 'welfare_resident',
        sex: 'unknown',
        consent: legalBasis,
        ...fields,
      }),
    );
    return { ...donor, ...(await this.collect(donor.id, genotypes)) };
  }

  /** A case with relatives of the given genotypes, each with consent and sampled. */
  async family(
    relatives: Partial<Record<'father' | 'mother', GenotypeMap>>,
  ): Promise<{ caseId: string; relatives: Record<string, Donor & Sample> }> {
    const caller = await this.office.as(this.technician);
    const { id } = await ok<Donor>(
      post(caller, '/cases', { missing: { sex: 'unknown', missingSince: '2012-03-04' } }),
    );
    const registered: Record<string, Donor & Sample> = {};
    for (const [relation, genotypes] of Object.entries(relatives)) {
      const sex = relation === 'father' ? 'male' : 'female';
      const donor = await ok<Donor>(
        post(caller, `/cases/${id}/relatives`, {
          relation,
          sex,
          identity: { name: '无名氏' },
          consent: consent('TY-1'),
        }),
      );
      registered[relation] = { ...donor, ...(await this.collect(donor.id, genotypes)) };
    }
    return { caseId: id, relatives: registered };
  }

  /** Packs everything that was collected into one box and sends it. */
  async send(): Promise<string> {
    const caller = await this.office.as(this.technician);
    const { id } = await ok<{ id: string }>(post(caller, '/shipments', {}));
    for (const { barcode } of this.samples) await ok(post(caller, `/shipments/${id}/specimens`, { barcode }));
    const { version } = await ok<{ version: number }>(get(caller, `/shipments/${id}`));
    await ok(post(caller, `/shipments/${id}/send`, { carrier: '顺丰', trackingNumber: `SF-${id}`, version }));
    return id;
  }

  /** Sends the box, and the laboratory receives all of it in good condition. */
  async deliver(): Promise<Sample[]> {
    const id = await this.send();
    const analyst = await this.office.as('analyst');
    for (const { barcode } of this.samples)
      await ok(post(analyst, `/shipments/${id}/receive`, { barcode, condition: 'good' }));
    return this.samples.splice(0);
  }
}

/** The analyst uploads a file; the worker checks it. */
export async function upload(office: Office, name: string, content: Buffer): Promise<Batch> {
  const analyst = await office.as('analyst');
  const answer = await analyst.post('/api/v1/imports').attach('file', content, name);
  if (answer.status !== 202) throw new Error(`${answer.status} ${answer.text}`);
  await office.work();
  return ok<Batch>(get(analyst, `/imports/${(answer.body as Batch).id}`));
}

/** The laboratory lead approves what an analyst uploaded; the worker applies it, and finds what it finds. */
export async function approve(office: Office, batchId: string): Promise<void> {
  const lead = await office.as('lab_lead');
  const { version } = await ok<Batch>(get(lead, `/imports/${batchId}`));
  await ok(post(lead, `/imports/${batchId}/approve`, { version }));
  await office.work();
}

/** Uploads, approves and applies. */
export async function importAll(office: Office, name: string, content: Buffer): Promise<void> {
  await approve(office, (await upload(office, name, content)).id);
}

export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly sampleName: string;
  readonly status: string;
  readonly version: number;
}

/** The lead decides the one open finding of a batch. */
export async function decideFinding(
  office: Office,
  batchId: string,
  code: string,
  decision: string,
): Promise<Finding> {
  const lead = await office.as('lab_lead');
  const findings = await ok<Finding[]>(get(lead, `/imports/${batchId}/findings`));
  const [finding, ...others] = findings.filter(({ status }) => status === 'open');
  if (finding?.code !== code || others.length > 0) throw new Error(`open: ${JSON.stringify(findings)}`);
  const body = { decision, reason: '已复核两次分型的图谱', version: finding.version };
  return ok(post(lead, `/import-findings/${finding.id}/decide`, body));
}

/** The hits of a case as the analysts list them; superseded ones are not listed. */
export async function hitsOf(office: Office, caseId: string): Promise<HitSummary[]> {
  const analyst = await office.as('analyst');
  return (await ok<{ items: HitSummary[] }>(get(analyst, `/hits?caseId=${caseId}`))).items;
}

export async function versionOf(office: Office, username: Username, hitId: string): Promise<number> {
  return (await ok<{ version: number }>(get(await office.as(username), `/hits/${hitId}`))).version;
}

/** Takes the free seat of a hit and gives the opinion of it. */
export async function decide(office: Office, username: Username, hitId: string, code: string): Promise<any> {
  const caller = await office.as(username);
  await ok(post(caller, `/hits/${hitId}/claim`, { version: await versionOf(office, username, hitId) }));
  return ok(
    post(caller, `/hits/${hitId}/opinions`, {
      code,
      reason: `${username}：逐基因座复核，${code}`,
      version: await versionOf(office, username, hitId),
    }),
  );
}

/** Whose second blood is collected where, and how it is typed. */
export interface SecondSample {
  readonly technician: Technician;
  readonly donorId: string;
  readonly genotypes: GenotypeMap;
}

/** Second blood of a notified hit: collected today, sent, received and typed in a batch of its own. */
export async function secondBlood(office: Office, donors: readonly SecondSample[]): Promise<void> {
  const typed: Sample[] = [];
  for (const technician of ['technician', 'technician2'] as const) {
    const own = donors.filter((donor) => donor.technician === technician);
    if (own.length === 0) continue;
    const point = await Point.open(office, technician, own.length);
    for (const { donorId, genotypes } of own) await point.collect(donorId, genotypes, daysAgo(0));
    typed.push(...(await point.deliver()));
  }
  await importAll(office, `second-${typed[0]!.barcode}.txt`, longTable(typed));
}

export interface Task {
  readonly id: string;
  readonly side: string;
  readonly status: string;
  readonly version: number;
}

export async function taskOf(office: Office, username: Username, hitId: string): Promise<Task> {
  const { items } = await ok<{ items: Task[] }>(get(await office.as(username), `/tasks?hitId=${hitId}`));
  if (items.length !== 1) throw new Error(`${username} has ${items.length} tasks of ${hitId}`);
  return items[0]!;
}

/** Accepts the task, records one visit and its outcome. */
export async function visit(
  office: Office,
  username: Username,
  hitId: string,
  outcome: string,
  personWish?: string,
): Promise<any> {
  const caller = await office.as(username);
  const { id, version } = await taskOf(office, username, hitId);
  const accepted = await ok<Task>(post(caller, `/tasks/${id}/accept`, { version }));
  const visited = await ok<Task>(
    post(caller, `/tasks/${id}/visits`, {
      visitedOn: daysAgo(0),
      place: '某小区',
      note: '见到本人',
      version: accepted.version,
    }),
  );
  return ok(post(caller, `/tasks/${id}/report`, { outcome, personWish, version: visited.version }));
}
