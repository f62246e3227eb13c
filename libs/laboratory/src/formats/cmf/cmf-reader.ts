import { UNNAMED_ALLELE, type TableRecord } from '../../table/table-form.js';
import { XmlRefused } from '../format.errors.js';
import type { XmlHandler } from '../xml-events.js';
import { CMF_NAMESPACE, CMF_ROOT } from './cmf-rules.js';

/** More than the eight that the format allows are refused as a call with too many, and not cut off. */
export const CMF_ALLELES = 20;

/** Elements with their text, by the element that they stand in. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  [CMF_ROOT]: [
    'HEADERVERSION',
    'MESSAGETYPE',
    'DESTINATIONORI',
    'SOURCELAB',
    'SUBMITBYUSERID',
    'SUBMITDATETIME',
    'BATCHID',
    'KIT',
  ],
  SPECIMEN: ['SPECIMENID', 'SPECIMENCATEGORY', 'SPECIMENCOMMENT'],
  LOCUS: ['LOCUSNAME', 'READINGBY', 'READINGDATETIME'],
  ALLELE: ['ALLELEVALUE'],
};
const CHILD: Readonly<Record<string, string>> = {
  [CMF_ROOT]: 'SPECIMEN',
  SPECIMEN: 'LOCUS',
  LOCUS: 'ALLELE',
};
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  SPECIMEN: ['SOURCEID', 'CASEID', 'PARTIAL'],
  LOCUS: ['BATCHID', 'KIT'],
  ALLELE: ['ALLELEREQUIRED'],
};

/** The records of a CMF file; everything that the format does not know is refused with its line. */
export class CmfReader implements XmlHandler {
  /** A specimen was seen. */
  began = false;
  private found: TableRecord[] = [];
  private readonly path: string[] = [];
  /** Texts of the message, the specimen and the locus that are being read. */
  private head: Record<string, string> = {};
  private specimen: Record<string, string> = {};
  private locus: Record<string, string> = {};
  private alleles: string[] = [];
  private value = '';
  /** Loci of the specimen so far: its own texts are counted with the first. */
  private loci = 0;
  /** Where the last record ended; several may stand in one line. */
  private last = { line: 0, place: -1 };

  constructor(private readonly header: readonly string[]) {}

  taken(): TableRecord[] {
    const records = this.found;
    this.found = [];
    return records;
  }

  /** Who sent what to whom. */
  message(): string {
    const { SOURCELAB, DESTINATIONORI, SUBMITDATETIME, SUBMITBYUSERID, BATCHID } = this.head;
    const parts = [`${SOURCELAB ?? '?'} → ${DESTINATIONORI ?? '?'}`, SUBMITDATETIME, SUBMITBYUSERID, BATCHID];
    return parts.filter((part) => part !== undefined && part !== '').join(', ');
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const parent = this.path.at(-1);
    if (parent === undefined) this.openRoot(name, attributes, line);
    else if (CHILD[parent] === name) this.openPart(name, attributes, line);
    else if (TEXTS[parent]?.includes(name) === true) this.known(name, Object.keys(attributes), [], line);
    else throw unknown(`<${name}>`, parent, line);
    this.path.push(name);
    this.value = '';
  }

  text(text: string, line: number): void {
    const [parent, name] = this.path.slice(-2);
    if (name !== undefined && parent !== undefined && TEXTS[parent]?.includes(name) === true)
      this.value += text;
    else if (text.trim() !== '') throw unknown(`"${text.trim().slice(0, 40)}"`, name ?? parent ?? '', line);
  }

  close(name: string, line: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent !== undefined && TEXTS[parent]?.includes(name) === true) this.put(parent, name, line);
    else if (name === 'LOCUS') this.closeLocus(line);
    else if (name === 'SPECIMEN' && this.loci === 0)
      throw new XmlRefused(line, { zh: 'SPECIMEN 没有 LOCUS', en: 'the SPECIMEN has no LOCUS' });
  }

  private openRoot(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const { xmlns } = attributes;
    if (name !== CMF_ROOT || (xmlns !== undefined && xmlns !== CMF_NAMESPACE))
      throw new XmlRefused(line, {
        zh: `不是 CODIS CMF 文件（根元素“${name}”，命名空间“${xmlns ?? ''}”）`,
        en: `not a CODIS CMF file (root element "${name}", namespace "${xmlns ?? ''}")`,
      });
    this.head = {};
  }

  private openPart(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.known(name, Object.keys(attributes), ATTRIBUTES[name] ?? [], line);
    if (name === 'SPECIMEN') {
      this.began = true;
      this.checkMessage(line);
      this.specimen = { ...attributes };
      this.loci = 0;
    } else if (name === 'LOCUS') {
      this.locus = { ...attributes };
      this.alleles = [];
    } else {
      // Opened and not named: the second is unknown, and that is no homozygote.
      this.alleles.push(UNNAMED_ALLELE);
      if (attributes['ALLELEREQUIRED'] !== undefined)
        this.locus['ALLELEREQUIRED'] = attributes['ALLELEREQUIRED'];
    }
  }

  private checkMessage(line: number): void {
    const { HEADERVERSION, MESSAGETYPE } = this.head;
    if (MESSAGETYPE !== 'Import' || !/^3\.\d$/.test(HEADERVERSION ?? ''))
      throw new XmlRefused(line, {
        zh: `需要版本 3.x 的 Import 消息，文件为“${MESSAGETYPE ?? ''} ${HEADERVERSION ?? ''}”`,
        en: `an Import message of version 3.x is needed; this is "${MESSAGETYPE ?? ''} ${HEADERVERSION ?? ''}"`,
      });
  }

  private known(name: string, given: readonly string[], allowed: readonly string[], line: number): void {
    const other = given.find((attribute) => !allowed.includes(attribute) && !/^xmlns|^xsi:/.test(attribute));
    if (other !== undefined) throw unknown(other, name, line);
  }

  private put(parent: string, name: string, line: number): void {
    const texts = { [CMF_ROOT]: this.head, SPECIMEN: this.specimen, LOCUS: this.locus }[parent];
    const text = this.value.trim();
    if (parent === 'ALLELE') this.alleles[this.alleles.length - 1] = text === '' ? UNNAMED_ALLELE : text;
    else if (texts && texts[name] !== undefined)
      throw new XmlRefused(line, { zh: `${name} 出现两次`, en: `${name} occurs twice` });
    else if (texts) texts[name] = text;
  }

  private closeLocus(line: number): void {
    const { specimen, locus, header } = this;
    const first = this.loci++ === 0;
    const kit = locus['KIT'] ?? this.head['KIT'] ?? '';
    const batch = locus['BATCHID'] ?? this.head['BATCHID'] ?? '';
    const texts: Readonly<Record<string, string>> = { ...specimen, ...locus, KIT: kit, BATCHID: batch };
    const others = header.length - CMF_ALLELES;
    const cells = [...header.slice(0, others).map((name) => texts[name] ?? ''), ...this.alleles];
    const repeated = (name: string) =>
      (name in specimen && !first) || ((name === 'KIT' || name === 'BATCHID') && !(name in locus));
    const borrowed = header.slice(0, others).flatMap((name, column) => (repeated(name) ? [column] : []));
    const unnamed = cells.flatMap((cell, column) =>
      column >= others && cell === UNNAMED_ALLELE ? [column] : [],
    );
    const place = this.last.line === line ? this.last.place + 1 : 0;
    this.last = { line, place };
    this.found.push({ rowNumber: line, place, cells, borrowed: [...borrowed, ...unnamed] });
  }
}

function unknown(what: string, parent: string, line: number): XmlRefused {
  return new XmlRefused(line, {
    zh: `<${parent}> 中的 ${what} 不属于 CMF 格式`,
    en: `${what} in <${parent}> is no part of the format CMF`,
  });
}
