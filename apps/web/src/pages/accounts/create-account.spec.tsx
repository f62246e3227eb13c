import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render';
import { refused, serve, type Answers } from '../../testing/server';
import { CreateAccount } from './create-account';

const places: Answers = {
  'GET /reference/districts': [
    { id: 'd1', code: '120101', nameZh: '和平区', nameEn: 'Heping' },
    { id: 'd2', code: '120102', nameZh: '河东区', nameEn: 'Hedong' },
  ],
  'GET /reference/collection-points': [
    { id: 'p1', districtId: 'd1', code: 'TJ-HP-01', nameZh: '和平一', nameEn: 'Heping 1' },
    { id: 'p2', districtId: 'd2', code: 'TJ-HD-01', nameZh: '河东一', nameEn: 'Hedong 1' },
  ],
};
async function filled(answers: Answers, role: string) {
  const onMade = vi.fn();
  const sent = serve({ ...places, ...answers });
  const page = show(<CreateAccount onMade={onMade} />);
  const { user } = page;
  await user.click(screen.getByRole('button', { name: 'New account' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('User name'), ' li.na ');
  await user.type(within(dialog).getByLabelText('Name'), '李娜');
  const choose = async (label: string, option: string | RegExp): Promise<string[]> => {
    await user.click(within(dialog).getByLabelText(label));
    const found = await screen.findByText(option, { selector: '.ant-select-item-option-content' });
    const offered = [...document.querySelectorAll('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')]
      .at(-1)!
      .querySelectorAll('.ant-select-item-option-content');
    const names = [...offered].map((one) => one.textContent);
    await user.click(found);
    return names;
  };
  await choose('Role', role);
  const send = () => user.click(within(dialog).getByRole('button', { name: 'New account' }));
  return { ...page, sent, onMade, dialog, choose, send };
}

describe('a new account', () => {
  it('of a technician needs a district and a point of that district', async () => {
    const desk = await filled({ 'POST /accounts': { id: 'a1', oneTimePassword: 'abcd' } }, 'Technician');
    await within(desk.dialog).findByLabelText('District');
    await desk.send();
    await waitFor(() => expect(within(desk.dialog).getAllByText('Required')).toHaveLength(2));
    expect(desk.sent).toEqual([]);
    await desk.choose('District', /Hedong/);
    expect(await desk.choose('Collection point', /Hedong 1/)).toEqual(['Hedong 1 (TJ-HD-01)']);
    await desk.send();
    await waitFor(() => expect(desk.onMade).toHaveBeenCalledWith({ id: 'a1', oneTimePassword: 'abcd' }));
    expect(desk.sent[0]!.body).toEqual({
      ...{ username: 'li.na', displayName: '李娜', role: 'technician' },
      ...{ districtCode: '120102', collectionPointCode: 'TJ-HD-01' },
    });
  });

  it('of an analyst belongs to no place', async () => {
    const desk = await filled({ 'POST /accounts': { id: 'a1' } }, 'Analyst');
    expect(within(desk.dialog).queryByLabelText('District')).toBeNull();
    await desk.send();
    await waitFor(() => expect(desk.sent).toHaveLength(1));
    expect(desk.sent[0]!.body).toEqual({ username: 'li.na', displayName: '李娜', role: 'analyst' });
  });

  it('shows a refused name beside its field and keeps the rest', async () => {
    const taken = refused(409, 'access.username_taken', { field: 'username', value: 'li.na' });
    const desk = await filled({ 'POST /accounts': taken }, 'Analyst');
    await desk.send();
    await waitFor(() =>
      expect(within(desk.dialog).getByLabelText('User name').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(within(desk.dialog).getByDisplayValue('李娜')).toBeTruthy();
    expect(desk.onMade).not.toHaveBeenCalled();
  });
});
