import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TaskDetail, TaskStep } from '../../api/schema';
import { show } from '../../testing/render';
import { serve } from '../../testing/server';
import { TaskPage } from './task-page';

const task = (steps: TaskStep[], more: Partial<TaskDetail> = {}) =>
  ({
    ...{ id: 't1', number: 'T-000001', status: 'accepted', side: 'person', version: 2, steps, visits: [] },
    ...{ caseNumber: '2026-TJ-00001', personCode: 'D-000002', dueOn: '2030-01-01', identities: [] },
    ...{ outcome: null, personWish: null, secondBlood: null, hit: {}, hitId: 'h1', hitVersion: 1 },
    ...more,
  }) as unknown as TaskDetail;
const visit = { visitedOn: '2026-11-01', place: 'At home', note: 'Met', recordedAt: '2026-11-01T08:00:00Z' };
function page(shown: TaskDetail) {
  const sent = serve({
    'GET /tasks/t1': shown,
    'POST /tasks/t1/accept': {},
    'POST /tasks/t1/visits': {},
    'POST /tasks/t1/report': {},
  });
  return { sent, ...show(<TaskPage />, { role: 'investigator', at: '/tasks/t1', route: '/tasks/:id' }) };
}

describe('a verification task', () => {
  it('must be accepted before visits and outcome', async () => {
    const { user, sent } = page(task(['accept'], { status: 'assigned' }));
    await user.click(await screen.findByRole('button', { name: 'Accept the task' }));
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'POST', path: '/tasks/t1/accept', body: { version: 2 } }]),
    );
    expect(screen.queryByLabelText('What happened')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('takes a visit with place and note, and asks for what is missing', async () => {
    const { user, sent } = page(task(['visit']));
    const add = await screen.findByRole('button', { name: 'Record the visit' });
    await user.click(add);
    await waitFor(() => expect(screen.getAllByText('Required')).toHaveLength(2));
    await user.type(screen.getByLabelText('Place'), ' At home ');
    await user.type(screen.getByLabelText('What happened'), 'Met the mother');
    await user.click(add);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ body: { place: 'At home', note: 'Met the mother', version: 2 } });
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('asks for the wish of a person whose identity is confirmed, never of the family', async () => {
    const { user, sent } = page(task(['visit', 'report'], { status: 'visited', visits: [visit] }));
    await user.click(await screen.findByRole('radio', { name: /identity confirmed/i }));
    await screen.findByText("The person's wish");
    await user.click(screen.getByRole('button', { name: 'Send the outcome' }));
    expect(await screen.findByText('Required')).toBeTruthy();
    expect(sent).toEqual([]);
    const wishes = screen.getAllByRole('radio').slice(-1);
    await user.click(wishes[0]!);
    await user.click(screen.getByRole('button', { name: 'Send the outcome' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.body).toMatchObject({ outcome: 'identity_confirmed', version: 2 });
    expect(sent[0]!.body).toHaveProperty('personWish');
  });

  it('reports for the family without a wish', async () => {
    const family = task(['visit', 'report'], { status: 'visited', visits: [visit], side: 'family' });
    const { user, sent } = page(family);
    await user.click(await screen.findByRole('radio', { name: /identity confirmed/i }));
    await user.click(screen.getByRole('button', { name: 'Send the outcome' }));
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([{ outcome: 'identity_confirmed', version: 2 }]),
    );
  });
});
