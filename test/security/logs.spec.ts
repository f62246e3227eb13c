import { afterAll, beforeAll, expect, it } from 'vitest';
import { JsonLogger } from '@homeward/platform';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aCase, type Desk, idNumber, ok, openDesk, post } from '../intake/desk.js';

const NAME = '欧阳不入日志';
const NUMBER = idNumber('2014-06-07', 'female');
const PHONE = '13912345678';
const ADDRESS = '不入日志路 7 号';
const PASSWORD = 'not-for-the-log-7';
const GENOTYPE = ['41.3', '42.7'];
const SECRETS = [NAME, encodeURIComponent(NAME), NUMBER, PHONE, ADDRESS, PASSWORD, ...GENOTYPE];

let desk: Desk;
const written: string[] = [];
beforeAll(async () => {
  desk = await openDesk();
  desk.api.app.useLogger(new JsonLogger('api', 'debug', { write: (line) => void written.push(line) }));
});
afterAll(() => desk.close());

const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);

it('hold each request with its id, route and account, and nothing that it was about', async () => {
  const identity = { name: NAME, idNumber: NUMBER };
  const missing = { ...aCase.missing, sex: 'unknown', birthDate: undefined, identity };
  const opened = await ok(post(desk.technician, '/cases', { missing }));
  await post(desk.technician, '/cases', {
    missing: { ...missing, identity: { ...identity, phone: PHONE, address: ADDRESS } },
  });
  await desk.technician.get(`/api/v1/cases?q=${encodeURIComponent(NAME)}&nothing=${NUMBER}`);
  await desk.technician.get(`/api/v1/cases/${NUMBER}`);
  const answer = await desk.technician.get(`/api/v1/cases/${opened.id}`).expect(200);
  await desk.api.anonymous().post('/api/v1/session').send({ username: NAME, password: PASSWORD });
  await desk.api.anonymous().post('/api/v1/session').send(`{"password":"${PASSWORD}`).type('json');
  const of = (route: string) => lines().filter((line) => String(line.route).endsWith(route));
  expect(of('/cases/:id').at(-1)).toEqual({
    level: 30,
    time: expect.any(String),
    process: 'api',
    context: 'request',
    msg: '',
    requestId: answer.headers['x-request-id'],
    method: 'GET',
    route: '/api/v1/cases/:id',
    status: 200,
    milliseconds: expect.any(Number),
    accountId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(of('/session').length).toBeGreaterThan(0);
  expect(of('/cases').length).toBeGreaterThan(0);
  for (const secret of SECRETS) expect(written.join('')).not.toContain(secret);
});

it('report a failed query without its parameters', async () => {
  const before = written.length;
  const failure: unknown = await desk.api.app
    .get(DataSource)
    .query('SELECT $1::date, $2::text', [NUMBER, GENOTYPE.join('/')])
    .catch((error: unknown) => error);
  const log = new Logger('Test');
  log.error({ err: failure }, 'unexpected failure');
  log.error(failure);
  log.warn({ person: { name: NAME, idNumber: NUMBER }, password: PASSWORD }, 'told');
  log.log({ profile: { genotypes: { D3S1358: GENOTYPE } }, call: { alleles: GENOTYPE } }, 'told');
  expect(written.length).toBe(before + 4);
  for (const secret of SECRETS) expect(written.join('')).not.toContain(secret);
});
