import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExchangeScene, V1 } from './exchange-scene.js';
import { rowsOf } from './scene.js';

let world: ExchangeScene;
let id: string;
let identifiers: string[];
beforeAll(async () => {
  world = await ExchangeScene.open();
  const delivered = await world.delivered();
  id = delivered.id;
  identifiers = delivered.items.map(({ identifier }) => identifier);
}, 120_000);
afterAll(() => world.close());

const HEADER = 'Identifier,Result,Reference,Remark,Date';
const answersOf = async (query = ''): Promise<any[]> =>
  (await world.scene.analyst.get(`${V1}/exchanges/${id}/answers${query}`).expect(200)).body.items;
const files = async (): Promise<any[]> =>
  (await world.scene.analyst.get(`${V1}/exchanges/${id}/answer-files`).expect(200)).body;

describe('a file of answers', () => {
  it('is taken once the request is delivered', async () => {
    const produced = await world.produced();
    const answer = await world.answer(produced.id, `${HEADER}\nX,match,,,2026-01-05\n`);
    expect(answer.body.code).toBe('laboratory.exchange_takes_no_answers');
  });

  it('is stored row by row, and each refused row names its cell', async () => {
    const [first, second] = identifiers;
    const rows = [
      `${first},no match,N-1,,2026-01-05`,
      `${second},possible match,N-2,两个位点待核,2026-01-05`,
      `EX000000000K,match,N-3,,2026-01-05`,
      `${first},perhaps,N-4,,2026-01-05`,
      `${first},no match,N-1,,2026-01-05`,
    ];
    const { body } = await world.answer(id, [HEADER, ...rows, ''].join('\n'));
    expect(body).toMatchObject({ again: false, file: { accepted: 2, repeated: 1, refused: 2 } });
    expect(body.file.problems).toEqual([
      {
        row: 4,
        column: 'Identifier',
        value: 'EX000000000K',
        reason: expect.stringContaining('nothing was sent'),
      },
      { row: 5, column: 'Result', value: 'perhaps', reason: expect.any(String) },
    ]);
    expect((await answersOf()).map(({ identifier, result }) => [identifier, result])).toEqual(
      expect.arrayContaining([
        [first, 'no_match'],
        [second, 'possible_match'],
      ]),
    );
  });

  it('stores nothing the second time, nor the same answers in another file', async () => {
    const [first] = identifiers;
    const before = await answersOf();
    const text = `${HEADER}\n${first},no match,N-1,,2026-01-05\n`;
    expect((await world.answer(id, text)).body).toMatchObject({
      again: false,
      file: { accepted: 0, repeated: 1 },
    });
    expect((await world.answer(id, text)).body).toMatchObject({ again: true });
    expect(await files()).toHaveLength(2);
    expect(await answersOf()).toEqual(before);
  });

  it('is read as XML in the manner of CMF', async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<CODISImportFile xmlns="urn:CODISImportFile-schema">
 <HEADERVERSION>3.2</HEADERVERSION><MESSAGETYPE>Answer</MESSAGETYPE>
 <SPECIMEN><SPECIMENID>${identifiers[2]}</SPECIMENID><RESULT>match</RESULT><REFERENCE>N-9</REFERENCE><RESULTDATE>2026-01-06</RESULTDATE></SPECIMEN>
</CODISImportFile>`;
    expect((await world.answer(id, text, 'answers.xml')).body.file).toMatchObject({
      accepted: 1,
      refused: 0,
    });
  });

  it.each([
    ['a column that nobody knows', `${HEADER},Genotype\n`, 'laboratory.answer_header_refused', 'Genotype'],
    ['no answer', `${HEADER}\n`, 'laboratory.answers_missing', 'answers.csv'],
    ['XML that is broken', '<CODISImportFile><SPECIMEN>', 'laboratory.xml_refused', 1],
  ])('with %s is refused as a whole', async (_, text, code, value) => {
    const before = await files();
    expect((await world.answer(id, text)).body).toMatchObject({ code, value });
    expect(await files()).toEqual(before);
  });

  it('is not taken by an auditor, who may read what was answered', async () => {
    const auditor = await world.scene.api.signIn('auditor');
    const refused = await auditor
      .post(`${V1}/exchanges/${id}/answers`)
      .attach('file', Buffer.from('x'), 'x.csv');
    expect(refused.status).toBe(403);
    await auditor.get(`${V1}/exchanges/${id}/answers`).expect(200);
    const technician = await world.scene.api.signIn('technician');
    await technician.get(`${V1}/exchanges/${id}/answers`).expect(403);
  });
});

describe('a match', () => {
  it('waits on the work list until somebody says what was done about it', async () => {
    expect((await world.waiting(world.scene.analyst)).exchange_answers_to_review).toBe(2);
    expect((await world.waiting(world.scene.lead)).exchange_answers_to_review).toBe(2);
    const waiting = await answersOf('?answers=waiting');
    expect(waiting.map(({ result }) => result).sort()).toEqual(['match', 'possible_match']);
    const { items } = (await world.scene.lead.get(`${V1}/exchanges?answers=waiting`).expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ id, answersWaiting: 2 })]);
    const [one] = waiting;
    const note = (body: object) =>
      world.scene.analyst.post(`${V1}/exchange-answers/${one.id}/note`).send(body);
    expect((await note({ note: ' ', version: 1 })).body.code).toBe('laboratory.reason_missing');
    expect((await note({ note: '已联系对方', version: 7 })).body.code).toBe('platform.version_conflict');
    expect((await note({ note: '已联系对方', version: 1 })).body).toMatchObject({
      note: '已联系对方',
      version: 2,
    });
    expect((await note({ note: '再次', version: 2 })).body.code).toBe('laboratory.answer_noted');
    expect((await world.waiting(world.scene.analyst)).exchange_answers_to_review).toBe(1);
  });

  it('shows nothing of a genotype or of a name', async () => {
    const [answer] = await answersOf();
    expect(Object.keys(answer).sort()).toEqual(
      [
        ...[
          'answeredOn',
          'caseId',
          'caseNumber',
          'donorCode',
          'donorId',
          'id',
          'identifier',
          'note',
          'notedAt',
        ],
        ...['notedBy', 'reference', 'relation', 'remark', 'result', 'state', 'version'],
      ].sort(),
    );
  });
});

it('a request that is withdrawn takes no more answers', async () => {
  await world.act(id, 'withdraw', { reason: '协议终止' });
  const answer = await world.answer(id, `${HEADER}\n${identifiers[0]},match,N-8,,2026-01-05\n`);
  expect(answer.status).toBe(409);
  const rows = await rowsOf(world.scene, `SELECT id FROM exchange_answer WHERE reference = 'N-8'`);
  expect(rows).toEqual([]);
});
