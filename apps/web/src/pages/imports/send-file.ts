import { keyFor } from '../../api/action-keys';
import { apiUrl, type PathsOf, requireOnline } from '../../api/client';
import { ApiProblem, NO_ANSWER_CODE } from '../../api/problem';
import { unanswered } from '../../api/unanswered';
import { queryClient } from '../../api/queries';
import type { Electropherogram, ImportBatch } from '../../api/schema';
import { sessionQuery } from '../../session/session';

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

function bodyOf(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
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

/** Sends a form with a file. Not by fetch, which cannot tell how far an upload has come. */
function sendForm<T>(
  path: PathsOf<'get'> & PathsOf<'post'>,
  ids: Readonly<Record<string, string>>,
  form: FormData,
  { language, onProgress }: { language: string; onProgress?: (share: number) => void },
): Promise<T> {
  return new Promise((resolve, reject) => {
    requireOnline();
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(path, ids));
    request.setRequestHeader('Idempotency-Key', keyFor(`POST ${path}`));
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader(
      'X-CSRF-Token',
      queryClient.getQueryData(sessionQuery.queryKey)?.csrfToken ?? '',
    );
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(unanswered(NO_ANSWER_CODE));
    request.onload = () => {
      const body = bodyOf(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new ApiProblem(request.status, body));
    };
    request.send(form);
  });
}
