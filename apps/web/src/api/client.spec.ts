import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withKeys } from './action-keys';
import { NETWORK_CODE, NO_ANSWER_CODE } from './problem';

const fetched = vi.fn<(request: Request) => Promise<Response>>();
vi.stubGlobal('navigator', { onLine: true });
vi.stubGlobal('location', { origin: 'http://desk.example' });
vi.stubGlobal('fetch', fetched);
// What the module finds when it is loaded must be there before.
const { answer, api, apiUrl, filled, setSignedOutHandler } = await import('./client');

function json(body: unknown, status = 200): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}
const claim = () =>
  answer(api.POST('/hits/{id}/claim', { params: { path: { id: '7' } }, body: { version: 2 } }));
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

beforeEach(() => {
  fetched.mockReset();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the client of the API', () => {
  it('fills ids into paths and leaves out empty values of a query', () => {
    const ids = { id: 'a b', donorId: '7' };
    expect(filled('/cases/{id}/relatives/{donorId}', ids)).toBe('/cases/a%20b/relatives/7');
    expect(apiUrl('/hits/{id}/report.pdf', { id: '7' }, { locale: 'zh', more: '' })).toBe(
      '/api/v1/hits/7/report.pdf?locale=zh',
    );
  });

  it('sends a step under the key of the action that takes it, before anything is waited for', async () => {
    fetched.mockResolvedValue(json({ id: '7' }));
    const places: string[] = [];
    const keyOf = (place: string) => {
      places.push(place);
      return 'k1';
    };
    const call = withKeys(keyOf, claim);
    expect(places).toEqual(['POST /hits/7/claim']);
    await call;
    const [request] = fetched.mock.calls[0]!;
    expect(request.url).toBe('http://desk.example/api/v1/hits/7/claim');
    expect(request.headers.get('Idempotency-Key')).toBe('k1');
    expect(await request.json()).toEqual({ version: 2 });
  });

  it('throws a refusal with its code and says that the session ended', async () => {
    const signedOut = vi.fn();
    setSignedOutHandler(signedOut);
    fetched.mockResolvedValueOnce(json({ code: 'review.hit_changed', detail: 'Changed' }, 409));
    expect(await codeOf(claim())).toBe('review.hit_changed');
    expect(signedOut).not.toHaveBeenCalled();
    fetched.mockResolvedValueOnce(json({ code: 'access.not_signed_in' }, 401));
    expect(await codeOf(claim())).toBe('access.not_signed_in');
    expect(signedOut).toHaveBeenCalledTimes(1);
  });

  it('distinguishes a failed reading from a step that may be stored', async () => {
    fetched.mockRejectedValue(new TypeError('fetch failed'));
    expect(await codeOf(answer(api.GET('/session')))).toBe(NETWORK_CODE);
    expect(await codeOf(claim())).toBe(NO_ANSWER_CODE);
  });

  it('does not accept a truncated answer', async () => {
    fetched.mockResolvedValue(new Response('{"id": "7', { headers: { 'content-type': 'application/json' } }));
    expect(await codeOf(claim())).toBe(NO_ANSWER_CODE);
  });
});
