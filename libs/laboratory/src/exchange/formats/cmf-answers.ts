import { CMF_NAMESPACE, CMF_ROOT } from '../../formats/cmf/cmf-rules.js';
import { XmlRefused } from '../../formats/format.errors.js';
import { XmlEvents, type XmlHandler } from '../../formats/xml-events.js';
import { recogniseText, textPieces } from '../../table/encoding.js';
import type { TableFile } from '../../table/table-file.js';
import { ANSWER_FIELDS, type AnswerField, type AnswerRecord } from './exchange-format.js';

/** CMF itself has no answers: root and names of specimens are its, the rest is agreed with the recipient. */
const ELEMENTS: Readonly<Record<AnswerField, string>> = {
  identifier: 'SPECIMENID',
  result: 'RESULT',
  reference: 'REFERENCE',
  remark: 'SPECIMENCOMMENT',
  answeredOn: 'RESULTDATE',
};
const HEAD = [
  'HEADERVERSION',
  'MESSAGETYPE',
  'DESTINATIONORI',
  'SOURCELAB',
  'SUBMITBYUSERID',
  'SUBMITDATETIME',
  'BATCHID',
];

/**
 * The answers of an XML file in the manner of CMF: `MESSAGETYPE` is `Answer`, and each `SPECIMEN` has identifier and
 * result in place of loci. Anything else in it is refused with its line, genotypes too.
 * @throws XmlRefused, FileEmpty, FileNotATable, EncodingNotRecognised
 */
export async function* readCmfAnswers(file: TableFile, fileName: string): AsyncGenerator<AnswerRecord> {
  const { encoding } = await recogniseText(file, fileName);
  const reader = new AnswerReader();
  const events = new XmlEvents(reader);
  for await (const { text } of textPieces(file, encoding)) {
    events.write(text);
    yield* reader.taken();
  }
  events.end();
  yield* reader.taken();
}

class AnswerReader implements XmlHandler {
  private found: AnswerRecord[] = [];
  private readonly path: string[] = [];
  private head: Record<string, string> = {};
  private texts: Record<string, string> = {};
  private value = '';

  taken(): AnswerRecord[] {
    const records = this.found;
    this.found = [];
    return records;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const parent = this.path.at(-1);
    const other = Object.keys(attributes).find((attribute) => !/^xmlns|^xsi:/.test(attribute));
    if (other !== undefined) throw refused(line, other, name);
    if (parent === undefined) requireRoot(name, attributes, line);
    else if (parent === CMF_ROOT && name === 'SPECIMEN') this.begin(line);
    else if (!textsOf(parent).includes(name)) throw refused(line, `<${name}>`, parent);
    this.path.push(name);
    this.value = '';
  }

  text(text: string, line: number): void {
    const [parent, name] = this.path.slice(-2);
    if (parent !== undefined && name !== undefined && textsOf(parent).includes(name)) this.value += text;
    else if (text.trim() !== '') throw refused(line, `"${text.trim().slice(0, 40)}"`, name ?? parent ?? '');
  }

  close(name: string, line: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (name === 'SPECIMEN') this.end(line);
    if (parent === undefined || !textsOf(parent).includes(name)) return;
    const texts = parent === 'SPECIMEN' ? this.texts : this.head;
    if (texts[name] !== undefined)
      throw new XmlRefused(line, { zh: `${name} 出现两次`, en: `${name} occurs twice` });
    texts[name] = this.value.trim();
  }

  private begin(line: number): void {
    const { MESSAGETYPE = '' } = this.head;
    if (MESSAGETYPE !== 'Answer')
      throw new XmlRefused(line, {
        zh: `MESSAGETYPE 为“${MESSAGETYPE}”，答复文件应为“Answer”`,
        en: `MESSAGETYPE is "${MESSAGETYPE}"; that of answers is "Answer"`,
      });
    this.texts = {};
  }

  private end(row: number): void {
    const cell = (field: AnswerField) => {
      const column = ELEMENTS[field];
      return [field, { column, value: this.texts[column] ?? '' }] as const;
    };
    const cells = Object.fromEntries(ANSWER_FIELDS.map(cell)) as AnswerRecord['cells'];
    this.found.push({ row, cells });
  }
}

function textsOf(parent: string): readonly string[] {
  if (parent === CMF_ROOT) return HEAD;
  return parent === 'SPECIMEN' ? Object.values(ELEMENTS) : [];
}

function requireRoot(name: string, { xmlns }: Readonly<Record<string, string>>, line: number): void {
  if (name === CMF_ROOT && (xmlns === undefined || xmlns === CMF_NAMESPACE)) return;
  throw new XmlRefused(line, {
    zh: `根元素“${name}”（命名空间“${xmlns ?? ''}”）不是答复文件的根元素`,
    en: `the root element "${name}" (namespace "${xmlns ?? ''}") is not that of a file of answers`,
  });
}

function refused(line: number, what: string, parent: string): XmlRefused {
  return new XmlRefused(line, {
    zh: `<${parent}> 中的 ${what} 不属于答复文件`,
    en: `${what} in <${parent}> is no part of a file of answers`,
  });
}
