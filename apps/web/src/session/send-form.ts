import { keyFor } from '../api/action-keys';
import { apiUrl, type PathsOf, requireOnline } from '../api/client';
import { ApiProblem, NO_ANSWER_CODE } from '../api/problem';
import { unanswered } from '../api/unanswered';
import { queryClient } from '../api/queries';
import { sessionQuery } from './session';

function bodyOf(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** Sends a form with a file. Not by fetch, which cannot tell how far an upload has come. */
export function sendForm<T>(
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
