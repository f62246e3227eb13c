import { Checkbox, theme } from 'antd';
import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { calibrationTypeValues } from '../../api/schema';
import type { CalibrationResults, CalibrationType } from '../../api/schema';
import type { CurvesInput } from './calibration-chart';
import { Chart } from './chart';
import { CHANCE_PERSONS } from './rates';
import { TYPE_COLOURS } from './type-colours';

type Charts = typeof import('./calibration-chart');

/** Detection and chance hits over the threshold, for the types that the reader chooses. */
export function Curves({ results }: { results: CalibrationResults }): ReactElement {
  const { t } = useTranslation('calibration');
  const { token } = theme.useToken();
  const [shown, setShown] = useState<readonly CalibrationType[]>(calibrationTypeValues);
  const threshold = results.settings.thresholdLog10Lr;
  const draw = useCallback(
    (charts: Charts, element: HTMLElement, scale: CurvesInput['scale']) =>
      charts.drawCurves(element, {
        scale,
        threshold,
        thresholdName: t('threshold', { value: threshold }),
        xName: t('axis'),
        textColour: token.colorTextSecondary,
        curves: results.types
          .filter(({ type }) => shown.includes(type))
          .map((type) => ({
            name: type.type,
            colour: TYPE_COLOURS[type.type],
            points: results.thresholds.map((x, i): [number, number] => [
              x,
              scale === 'log' ? (type.chance[i] ?? 0) * CHANCE_PERSONS : (type.detection[i] ?? 0),
            ]),
          })),
      }),
    [results, shown, t, threshold, token],
  );
  const drawShare = useCallback((charts: Charts, at: HTMLElement) => draw(charts, at, 'share'), [draw]);
  const drawLog = useCallback((charts: Charts, at: HTMLElement) => draw(charts, at, 'log'), [draw]);
  return (
    <>
      <Checkbox.Group<CalibrationType>
        value={[...shown]}
        onChange={setShown}
        aria-label={t('types')}
        options={results.types.map(({ type }) => ({
          value: type,
          label: (
            <span className="calibration-key">
              <i style={{ background: TYPE_COLOURS[type] }} /> {t(`type.${type}`)}
            </span>
          ),
        }))}
      />
      <div className="calibration-charts">
        <Chart title={t('detectionTitle')} height={260} draw={drawShare} />
        <Chart title={t('chanceTitle')} height={260} draw={drawLog} />
      </div>
    </>
  );
}
