import { theme } from 'antd';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../api/schema';
import { distributionWindow } from './distribution-window';
import { formatLog10, formatProbability } from './numbers';
import './genetics.css';

interface Props {
  readonly distribution: Evidence['distribution'];
  readonly log10Lr: number;
}

/** Where this hit stands between the scores of unrelated persons and those of true members of the family. */
export function ScoreDistribution({ distribution, log10Lr }: Props): ReactElement {
  const { t } = useTranslation('genetics');
  const { token } = theme.useToken();
  const holder = useRef<HTMLDivElement>(null);
  const hit = t('distribution.hit', { value: formatLog10(log10Lr) });
  const window = useMemo(() => distributionWindow(distribution, log10Lr), [distribution, log10Lr]);
  const empty = distribution.unrelated.length === 0 && distribution.related.length === 0;

  useEffect(() => {
    const element = holder.current;
    if (element === null || empty) return;
    let remove: (() => void) | null = null;
    let gone = false;
    void import('./distribution-chart').then(({ drawDistribution }) => {
      if (gone) return;
      remove = drawDistribution(element, {
        window,
        log10Lr,
        threshold: distribution.threshold,
        words: {
          unrelated: t('distribution.unrelated'),
          related: t('distribution.related'),
          hit,
          threshold: t('distribution.threshold', { value: formatLog10(distribution.threshold ?? 0) }),
          axis: t('distribution.axis'),
        },
        colours: {
          unrelated: token.colorTextTertiary,
          related: token.colorPrimary,
          hit: token.colorText,
          text: token.colorTextSecondary,
        },
      });
    });
    return () => {
      gone = true;
      remove?.();
    };
  }, [distribution, window, log10Lr, empty, hit, t, token]);

  if (empty) return <p className="gx-untyped">{t('distribution.none')}</p>;
  return (
    <figure className="gx-distribution">
      <figcaption>
        <span className="gx-key-unrelated">{t('distribution.unrelated')}</span>
        <span style={{ color: token.colorPrimary }}>{t('distribution.related')}</span>
      </figcaption>
      <div ref={holder} role="img" aria-label={`${t('distribution.title')}: ${hit}`} />
      <p className="gx-left-out">{t('distribution.beyond', { share: formatProbability(window.beyond) })}</p>
    </figure>
  );
}
