import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { Pedigree } from './pedigree';

const persons = [
  { id: 'f', sex: 'male', father: null, mother: null },
  { id: 'm', sex: 'female', father: null, mother: null },
  { id: 'x', sex: 'unknown', father: 'f', mother: 'm' },
] as const;
const labels = { f: 'Father\nD-000001', m: 'Mother', x: 'Missing' };
const drawn = (onSelect?: (id: string) => void) =>
  show(
    <Pedigree
      persons={persons}
      missingId="x"
      labels={labels}
      typed={['f']}
      selected="m"
      {...(onSelect ? { onSelect } : {})}
    />,
  );

describe('the drawing of a family', () => {
  it('says of each person who it is and whether there is a profile', () => {
    drawn();
    const names = screen.getAllByRole('img').map((node) => node.querySelector('title')?.textContent);
    expect(names).toEqual([
      'Father D-000001 – typed',
      'Mother – not sampled or not typed',
      'Missing – missing person',
    ]);
  });

  it('draws a square, a circle and a diamond with a question mark, and the lines once', () => {
    drawn();
    const [father, mother, missing] = screen.getAllByRole('img');
    expect(father!.querySelector('rect')).not.toBeNull();
    expect(mother!.querySelectorAll('circle')).toHaveLength(2);
    expect(missing!.querySelector('path')).not.toBeNull();
    expect(within(missing!).getByText('?')).toBeTruthy();
    const lines = screen.getByRole('group').querySelectorAll('.gx-line');
    expect([...lines].map((line) => line.getAttribute('d'))).toEqual([
      'M44,24L132,24M88,24L88,97M88,97L88,97M88,97L88,128',
    ]);
  });

  it('breaks a long relation over two lines and shows only the code or name faint', () => {
    show(
      <Pedigree
        persons={[{ id: 'g', sex: 'female', father: null, mother: null }]}
        missingId="x"
        labels={{ g: 'paternal grandmother\nD-000007' }}
        typed={[]}
      />,
    );
    const lines = [...screen.getByRole('img').querySelectorAll('text')];
    expect(lines.map((line) => [line.textContent, line.getAttribute('class')])).toEqual([
      ['paternal', 'gx-label'],
      ['grandmother', 'gx-label'],
      ['D-000007', 'gx-code'],
    ]);
  });

  it('is a button for each person where one can be chosen, by mouse and by keyboard', async () => {
    const onSelect = vi.fn();
    const { user } = drawn(onSelect);
    const [father, mother] = screen.getAllByRole('button');
    expect(mother!.getAttribute('aria-pressed')).toBe('true');
    await user.click(father!);
    mother!.focus();
    await user.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([['f'], ['m']]);
  });
});
