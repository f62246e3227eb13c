import { FoundFamilies } from '@homeward/intake';
import { ExchangeProducer } from '@homeward/laboratory';
import { family, person, withdrawConsent } from '@homeward/testing';
import { expect } from 'vitest';
import type { Caller } from '../support/api.js';
import { agreeOnRecipient } from './recipient.js';
import { noProgress, openScene, type Scene } from './scene.js';
import { person as lociOf } from './typing-table.js';

export const V1 = '/api/v1';
const MAN = { AMEL: ['X', 'Y'], DYS391: ['10'] };

/** A laboratory with two leads, two families, two persons of unknown origin, and a recipient. */
export class ExchangeScene {
  recipientId = '';
  readonly caseNumbers: string[] = [];
  readonly persons: string[] = [];
  father = '';

  private constructor(
    readonly scene: Scene,
    readonly lead2: Caller,
  ) {}

  static async open(): Promise<ExchangeScene> {
    const scene = await openScene();
    const opened = new ExchangeScene(scene, await scene.api.signIn('lab_lead2'));
    await opened.people();
    opened.recipientId = await agreeOnRecipient(scene.offices);
    return opened;
  }

  private async people(): Promise<void> {
    const { offices } = this.scene;
    await offices.run(async (tx) => {
      const first = await family(offices, tx, { father: { ...lociOf(1), ...MAN }, mother: lociOf(2) });
      this.father = first.relatives['father']!.id;
      const second = await family(offices, tx, { full_sibling: lociOf(3) });
      this.caseNumbers.push(first.missingCase.number, second.missingCase.number);
      for (const [number, by] of [
        [4, 'technician'],
        [5, 'technician2'],
      ] as const)
        this.persons.push((await person(offices, tx, lociOf(number), { by })).id);
    });
  }

  body(more: object = {}): object {
    return {
      ...{ recipientId: this.recipientId, purpose: 'national_comparison' },
      ...{ purposeText: '一季度全国比对', legalBasis: '公刑〔2026〕12 号第三条' },
      ...{ format: 'cmf_3_2', loci: 'str' },
      selection: { persons: true, families: true, from: '2020-01-01' },
      ...more,
    };
  }

  async request(more: object = {}, by = this.scene.analyst): Promise<any> {
    const answer = await by.post(`${V1}/exchanges`).send(this.body(more));
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  }

  async get(id: string, by = this.scene.analyst): Promise<any> {
    return (await by.get(`${V1}/exchanges/${id}`).expect(200)).body;
  }

  /** Does something to a request in the version that it has now; the answer is whatever the API says. */
  async act(id: string, what: string, body: object = {}, by = this.scene.lead) {
    const { version } = await this.get(id);
    return by.post(`${V1}/exchanges/${id}/${what}`).send({ version, ...body });
  }

  produce(id: string): Promise<void> {
    return this.scene.api.app.get(ExchangeProducer, { strict: false }).produce(id, noProgress);
  }

  /** A request that the lead approved, with its file. */
  async produced(more: object = {}): Promise<any> {
    const { id } = await this.request(more);
    await this.approve(id);
    await this.produce(id);
    return this.get(id);
  }

  async approve(id: string): Promise<void> {
    const approved = await this.act(id, 'approve', { reason: '' });
    expect(approved.status, approved.text).toBe(200);
  }

  file(id: string, by = this.scene.analyst) {
    return by
      .get(`${V1}/exchanges/${id}/file`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });
  }

  /** A request whose file was downloaded, with the identifiers in it. */
  async delivered(more: object = {}): Promise<{ id: string; items: any[] }> {
    const { id } = await this.produced(more);
    await this.file(id).expect(200);
    return { id, items: await this.items(id) };
  }

  async items(id: string, query = ''): Promise<any[]> {
    return (await this.scene.lead.get(`${V1}/exchanges/${id}/items${query}`).expect(200)).body.items;
  }

  answer(id: string, content: string, name = 'answers.csv') {
    return this.scene.analyst
      .post(`${V1}/exchanges/${id}/answers`)
      .attach('file', Buffer.from(content), name);
  }

  async waiting(by: Caller): Promise<Record<string, number>> {
    const { items } = (await by.get(`${V1}/worklist`).expect(200)).body;
    return Object.fromEntries(items.map(({ kind, count }: any) => [kind, count]));
  }

  withdrawConsent(donorId: string): Promise<void> {
    return withdrawConsent(this.scene.offices, donorId);
  }

  /** The family of a person is found, as a reunion says it. */
  familyFound(donorId: string): Promise<void> {
    const families = this.scene.api.app.get(FoundFamilies, { strict: false });
    return this.scene.offices.run((tx) => families.follow(tx, donorId, () => Promise.resolve(true)));
  }

  close(): Promise<void> {
    return this.scene.close();
  }
}
