import { idNumberCheck } from '@homeward/rules';
import type { Response } from 'supertest';
import { systemActor } from '@homeward/platform';
import { answer, apiClient } from '@homeward/testing';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { postTwice } from '../support/twice.js';

const V1 = '/api/v1';

/** A running API, and what a day at the collection point needs. */
export interface Desk {
  readonly api: ApiUnderTest;
  /** Heping. */
  readonly technician: Caller;
  /** Hexi: another district. */
  readonly stranger: Caller;
  readonly analyst: Caller;
  readonly coordinator: Caller;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const database = await createTestDatabase();
  const api = await startApi(database.url);
  return {
    api,
    technician: await api.signIn('technician'),
    stranger: await api.signIn('technician2'),
    analyst: await api.signIn('analyst'),
    coordinator: await api.signIn('coordinator'),
    async close() {
      await api.close();
      await database.drop();
    },
  };
}

export const post = (caller: Caller, path: string, body: object): Promise<Response> =>
  postTwice(caller, V1 + path, body);
export const get = (caller: Caller, path: string): Promise<Response> =>
  caller.get(V1 + path).then((answer) => answer);

/** The body of an answer that must be a success. */
export async function ok(answer: Promise<Response>): Promise<any> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

let counter = 0;

/** A valid ID number of Tianjin, new at each call. */
export function idNumber(birthDate: string, sex: 'male' | 'female'): string {
  counter += 1;
  const serial = String(counter * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const body = `120101${birthDate.replaceAll('-', '')}${serial}`;
  return body + idNumberCheck(body);
}

export const aCase = {
  missing: { sex: 'male' as const, birthDate: '2015-05-01', missingSince: '2018-03-04' },
};

export const aMother = (birthDate = '1988-02-03') => ({
  relation: 'mother' as const,
  sex: 'female' as const,
  identity: {
    name: '李秀英',
    idNumber: idNumber(birthDate, 'female'),
    phone: '138 0000 1234',
    address: '和平区',
  },
});

export const aRescuedChild = {
  category: 'rescued_child' as const,
  sex: 'male' as const,
  birthYear: 2015,
  foundOn: '2024-01-02',
};

export const openCase = (desk: Desk, by = desk.technician) =>
  answer(apiClient(by).POST('/cases', { body: aCase }));

/** Kits issued to a point. */
export async function issueKits(desk: Desk, count: number, point = 'TJ-HP-01') {
  const coordinator = apiClient(desk.coordinator);
  const points = await answer(coordinator.GET('/reference/collection-points'));
  const collectionPointId = points.find(({ code }) => code === point)!.id;
  return (await answer(coordinator.POST('/kits', { body: { collectionPointId, count } }))).items;
}

/** A registered specimen of a new person. */
export async function aSpecimen(desk: Desk) {
  const [kit] = await issueKits(desk, 1);
  const technician = apiClient(desk.technician);
  const donor = await answer(technician.POST('/persons', { body: aRescuedChild }));
  return answer(technician.POST('/specimens', { body: specimenOf(donor.id, kit!) }));
}

export const specimenOf = (donorId: string, kit: { formBarcode: string; specimenBarcode: string }) => ({
  donorId,
  formBarcode: kit.formBarcode,
  specimenBarcode: kit.specimenBarcode,
  material: 'blood_card' as const,
  collectedOn: '2026-01-05',
});

/** A shipment that left the point, with the given number of specimens. */
export async function aSentShipment(desk: Desk, count: number) {
  const technician = apiClient(desk.technician);
  const { id } = await answer(technician.POST('/shipments', { body: {} }));
  const path = { id };
  for (let n = 0; n < count; n++) {
    const { barcode } = await aSpecimen(desk);
    await answer(technician.POST('/shipments/{id}/specimens', { params: { path }, body: { barcode } }));
  }
  const { version } = await answer(technician.GET('/shipments/{id}', { params: { path } }));
  const body = { carrier: 'SF', trackingNumber: 'SF1', version };
  return answer(technician.POST('/shipments/{id}/send', { params: { path }, body }));
}

/** Looks below the API, without a scope. */
export function sql(desk: Desk, text: string, values: unknown[] = []): Promise<any[]> {
  return desk.api.db.run(systemActor, (tx) => tx.em.query(text, values));
}

const TABLES = [
  'missing_case',
  'donor',
  'case_member',
  'identity',
  'consent',
  'collection_kit',
  'specimen',
  'custody_event',
  'shipment',
  'work_item',
  'audit_entry',
];

/** Everything that the domain stores, as one text: equal before and after a request that stored nothing. */
export async function everything(desk: Desk): Promise<string> {
  const parts = [];
  for (const table of TABLES)
    parts.push(
      await sql(
        desk,
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS "${table}" FROM ${table} t ${
          // That it was refused is written down.
          table === 'audit_entry'
            ? `WHERE action NOT IN ('access.refused', 'access.not_found', 'lookup.refused')`
            : ''
        }`,
      ),
    );
  return JSON.stringify(parts);
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly value?: string | number;
}

/** The request is refused as a problem with this code, field and value, and nothing is stored. */
export async function expectRefused(
  desk: Desk,
  request: () => Promise<Response>,
  refusal: Refusal,
): Promise<void> {
  const before = await everything(desk);
  const answer = await request();
  const { status, code, field, value } = answer.body;
  const seen = { status, code, field, value };
  const wanted = { field: undefined, value: undefined, ...refusal };
  if (
    JSON.stringify(seen) !==
    JSON.stringify({ status: wanted.status, code: wanted.code, field: wanted.field, value: wanted.value })
  )
    throw new Error(`expected ${JSON.stringify(wanted)}\n     got ${answer.status} ${answer.text}`);
  if (!String(answer.headers['content-type']).includes('application/problem+json'))
    throw new Error(`not a problem: ${String(answer.headers['content-type'])}`);
  if ((await everything(desk)) !== before) throw new Error('something was stored');
}
