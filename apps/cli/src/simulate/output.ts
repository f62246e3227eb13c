/** Where the tables go: a folder on disk, or memory in a test. */
export interface OutputFolder {
  create(name: string): Promise<OutputFile>;
}

export interface OutputFile {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
