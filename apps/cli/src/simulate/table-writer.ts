import type { OutputFile, OutputFolder } from './output.js';
import { bytesOf, RowBuffer } from './row-buffer.js';

const CAPACITY = 1024 * 1024;
/** No row, and no group of rows written between two looks at `full`, is longer. */
const LONGEST = 64 * 1024;

/** Names of a table's files: all tables that are split are numbered. */
export interface TableName {
  readonly stem: string;
  readonly extension: string;
  /** Rows, or samples, of one file; not given for a table that is one file. */
  readonly perFile?: number;
}

/**
 * One table as one or several files with the same header. The caller writes rows into `rows` and waits for `settle`
 * when `full` says so, which is all the backpressure there is: no more than one buffer is ever in memory.
 */
export class TableWriter {
  readonly rows = new RowBuffer(CAPACITY);
  readonly files: string[] = [];
  private readonly header: Uint8Array;
  private readonly perFile: number;
  private inFile = 0;
  private file: OutputFile | null = null;

  constructor(
    private readonly folder: OutputFolder,
    private readonly name: TableName,
    header: string,
  ) {
    this.header = bytesOf(header);
    this.perFile = name.perFile ?? Infinity;
  }

  /** Opens the first file, so that a table without rows has its header. */
  async open(): Promise<this> {
    await this.next();
    return this;
  }

  /** Whether `settle` must be waited for before another row is put. */
  get full(): boolean {
    return this.rows.at > CAPACITY - LONGEST || this.inFile >= this.perFile || this.file === null;
  }

  /** Tells that a row, or the rows of one sample, have been put. */
  counted(): void {
    this.inFile++;
  }

  async settle(): Promise<void> {
    if (this.file === null || this.inFile >= this.perFile) await this.next();
    else await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.file?.close();
    this.file = null;
  }

  private async next(): Promise<void> {
    await this.close();
    const { stem, extension, perFile } = this.name;
    const number = perFile === undefined ? '' : `-${String(this.files.length + 1).padStart(4, '0')}`;
    const name = `${stem}${number}.${extension}`;
    this.files.push(name);
    this.file = await this.folder.create(name);
    this.inFile = 0;
    this.rows.text(this.header);
  }

  private async flush(): Promise<void> {
    if (this.rows.at > 0) await this.file?.write(this.rows.bytes.subarray(0, this.rows.at));
    this.rows.at = 0;
  }
}
