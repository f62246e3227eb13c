import { useQuery } from '@tanstack/react-query';
import { theme } from 'antd';
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '../../api/queries';
import type { CalibrationResults, ObservedHit } from '../../api/schema';
import { ProblemAlert } from '../../ui';
import { Chart } from './chart';
import { TYPE_COLOURS } from './type-colours';

type Charts = typeof import('./calibration-chart');

const NONE: readonly ObservedHit[] = [];

/** Where true members of each type score, with the hits that reviewers settled as marks. */
export function Observed({ results }: { results: CalibrationResults }): ReactElement {
  const { t } = useTranslation('calibration');
  const { token } = theme.useToken();
  const query = useQuery(resource('/calibrations/observed'));
  const hits = query.data?.items ?? NONE;
  const threshold = results.settings.thresholdLog10Lr;
  const draw = useCallback(
    (charts: Charts, element: HTMLElement) => {
      const scores = (type: string, outcome: ObservedHit['outcome']) =>
        hits.filter((hit) => hit.type === type && hit.outcome === outcome).map((hit) => hit.log10Lr);
      return charts.drawStrips(element, {
        threshold,
        thresholdName: t('threshold', { value: threshold }),
        xName: 'log10 LR',
        textColour: token.colorTextSecondary,
        strips: results.types.map(({ type, quantiles }) => ({
          name: t(`type.${type}`),
          colour: TYPE_COLOURS[type],
          from: quantiles.q05,
          middle: quantiles.q50,
          to: quantiles.q95,
          confirmed: scores(type, 'confirmed'),
          refuted: scores(type, 'refuted'),
        })),
      });
    },
    [hits, results, t, threshold, token],
  );
  const count = (outcome: ObservedHit['outcome']) =>
    hits.filter((hit) => hit.type !== null && hit.outcome === outcome).length;
  const others = hits.filter((hit) => hit.type === null).length;
  return (
    <>
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      <Chart title={t('observedTitle')} height={270} draw={draw} />
      <p className="muted">
        <span className="calibration-confirmed">●</span> {t('confirmed', { count: count('confirmed') })}{' '}
        <span className="calibration-refuted">◆</span> {t('refuted', { count: count('refuted') })}
        {others > 0 && t('otherTypes', { count: others })}
      </p>
    </>
  );
}
