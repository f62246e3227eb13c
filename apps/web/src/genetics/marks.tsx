import type { ReactElement } from 'react';
import type { AlleleMark } from './alleles';

/** The shape that, with its colour, links an allele of the person to the same allele of a relative. */
export function MarkShape({ mark }: { mark: AlleleMark }): ReactElement | null {
  if (mark === 'none') return null;
  return (
    <svg className={`gx-mark gx-mark-${mark}`} viewBox="0 0 10 10" aria-hidden="true">
      {mark === 'paternal' && <circle cx="5" cy="5" r="4" />}
      {mark === 'maternal' && <path d="M5 0.4 9.6 5 5 9.6 0.4 5Z" />}
      {mark === 'shared' && <path d="M1.5 1.5h7v7h-7Z" />}
    </svg>
  );
}

/** One allele; `wrong` where no relative can have passed it on. */
export function Allele({
  name,
  mark,
  wrong,
}: {
  name: string;
  mark: AlleleMark;
  wrong: boolean;
}): ReactElement {
  const tone = wrong ? 'wrong' : mark;
  return (
    <span className={`gx-allele gx-allele-${tone}`} data-mark={mark}>
      <MarkShape mark={mark} />
      {name}
    </span>
  );
}
