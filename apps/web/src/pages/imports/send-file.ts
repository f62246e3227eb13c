import type { Electropherogram, ImportBatch } from '../../api/schema';
import { sendForm } from '../../session/send-form';

export interface SendFiles {
  /** Several become one batch. */
  readonly files: readonly File[];
  readonly panel: string | undefined;
  /** Recognised where it is not stated. */
  readonly encoding: string | undefined;
  /** It is judged, and waits to be handed in. */
  readonly checkOnly: boolean;
  readonly language: string;
  /** Share of the file that has left, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Uploads genotypes. */
export function sendFiles({
  files,
  panel,
  encoding,
  checkOnly,
  language,
  onProgress,
}: SendFiles): Promise<ImportBatch> {
  const form = new FormData();
  if (panel !== undefined) form.append('panel', panel);
  if (encoding !== undefined) form.append('encoding', encoding);
  if (checkOnly) form.append('checkOnly', 'yes');
  for (const file of files) form.append('file', file, file.name);
  return sendForm('/imports', {}, form, { language, onProgress });
}

/** Uploads an electropherogram to a batch. */
export function sendElectropherogram(
  batchId: string,
  file: File,
  language: string,
): Promise<Electropherogram> {
  const form = new FormData();
  form.append('file', file, file.name);
  return sendForm('/imports/{id}/electropherograms', { id: batchId }, form, { language });
}
