import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render';
import { serve } from '../../testing/server';
import { UploadCard } from './upload-card';

/** Answers one upload as the server would; what was sent is kept. */
function upload(status: number, body: object) {
  const sent: { url: string; form: FormData; headers: Record<string, string> }[] = [];
  class Request {
    readonly upload = { onprogress: null };
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    status = 0;
    responseText = '';
    private url = '';
    private readonly headers: Record<string, string> = {};
    open(_method: string, url: string): void {
      this.url = url;
    }
    setRequestHeader(name: string, value: string): void {
      this.headers[name] = value;
    }
    send(form: FormData): void {
      sent.push({ url: this.url, form, headers: this.headers });
      queueMicrotask(() => {
        Object.assign(this, { status, responseText: JSON.stringify(body) });
        if (status === 0) this.onerror?.();
        else this.onload?.();
      });
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  serve({ 'GET /reference/panels': [{ name: 'GlobalFiler', verified: true }] });
  return sent;
}
const file = new File(['Sample Name,Marker\n'], 'plate-12.csv', { type: 'text/csv' });
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
const real = globalThis.XMLHttpRequest;
afterEach(() => vi.stubGlobal('XMLHttpRequest', real));

describe('the upload of genotypes', () => {
  it('sends the file under a key and leads to the page of the batch', async () => {
    const sent = upload(201, { id: 'i1' });
    const { user, path } = show(<UploadCard />);
    await user.upload(chooser(), file);
    await waitFor(() => expect(path()).toBe('/imports/i1'));
    expect((sent[0]!.form.get('file') as File).name).toBe('plate-12.csv');
    expect(sent[0]!.form.get('panel')).toBeNull();
    expect(sent[0]!.headers).toMatchObject({ 'X-CSRF-Token': 'token', 'Accept-Language': 'en' });
    expect(sent[0]!.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows why the server refused the file, with code and field, and stays', async () => {
    upload(409, {
      ...{ status: 409, code: 'laboratory.file_known', title: 'Conflict' },
      ...{ detail: 'The file was uploaded before', field: 'file', value: 'plate-12.csv' },
    });
    const { user, path } = show(<UploadCard />);
    await user.upload(chooser(), file);
    expect(await screen.findByText('The file was uploaded before')).toBeTruthy();
    expect(screen.getByText('laboratory.file_known')).toBeTruthy();
    expect(screen.getByText('plate-12.csv')).toBeTruthy();
    expect(path()).toBe('/');
  });

  it('says that it is not known whether the file arrived when the connection breaks, and sends it again under its key', async () => {
    const sent = upload(0, {});
    const { user } = show(<UploadCard />);
    await user.upload(chooser(), file);
    expect(await screen.findByText('client.no_answer')).toBeTruthy();
    await user.upload(chooser(), file);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]!.headers['Idempotency-Key']).toBe(sent[0]!.headers['Idempotency-Key']);
  });
});
