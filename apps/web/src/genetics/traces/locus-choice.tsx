import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import '../genetics.css';
import './traces.css';

interface Props {
  readonly loci: readonly string[];
  readonly value: string | null;
  readonly onChange: (locus: string) => void;
}

/** The loci of a kit in its order; the arrow keys go from one to the next. */
export function LocusChoice({ loci, value, onChange }: Props): ReactElement {
  const { t } = useTranslation('traces');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || loci.length === 0) return;
    event.preventDefault();
    const at = value === null ? -step : loci.indexOf(value);
    const next = loci[(at + step + loci.length) % loci.length]!;
    onChange(next);
    event.currentTarget.querySelector<HTMLButtonElement>(`button[data-locus="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="tr-loci" role="toolbar" aria-label={t('loci')} onKeyDown={onKeyDown}>
      {loci.map((locus, at) => (
        <button
          key={locus}
          type="button"
          data-locus={locus}
          aria-pressed={locus === value}
          // One stop of the Tab key; the arrows go on from there.
          tabIndex={locus === value || (value === null && at === 0) ? 0 : -1}
          onClick={() => onChange(locus)}
        >
          {locus}
        </button>
      ))}
    </div>
  );
}
