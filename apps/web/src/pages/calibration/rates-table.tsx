import { Segmented, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibratedType, CalibrationResults } from '../../api/schema';
import { formatLog10, formatQuantity, Powers } from '../../genetics';
import { CHANCE_PERSONS, formatRate, TABLE_THRESHOLDS } from './rates';

const VIEWS = ['detection', 'chance', 'simulated'] as const;
type View = (typeof VIEWS)[number];

function Cell({ type, view, at }: { type: CalibratedType; view: View; at: number }): ReactElement {
  const detection = type.detection[at] ?? 0;
  switch (view) {
    case 'detection':
      return (
        <>
          {formatRate(detection)}
          <div className="muted">± {((type.detectionError[at] ?? 0) * 100).toFixed(1)}</div>
        </>
      );
    case 'chance':
      return <Powers>{formatQuantity((type.chance[at] ?? 0) * CHANCE_PERSONS)}</Powers>;
    case 'simulated':
      return (
        <>
          {formatRate(type.simulatedDetection[at] ?? 0)}
          <div className="muted">({formatRate(detection)})</div>
        </>
      );
  }
}

/** The numbers behind the curves. */
export function RatesTable({ results }: { results: CalibrationResults }): ReactElement {
  const { t } = useTranslation('calibration');
  const [view, setView] = useState<View>('detection');
  return (
    <>
      <Segmented<View>
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <Table<CalibratedType>
        size="small"
        rowKey={(type) => type.type}
        dataSource={[...results.types]}
        pagination={false}
        columns={[
          { key: 'type', title: t('types'), render: (_, type) => t(`type.${type.type}`) },
          ...TABLE_THRESHOLDS.map((threshold) => ({
            key: String(threshold),
            title: t('atLeast', { value: threshold }),
            align: 'right' as const,
            render: (_: unknown, type: CalibratedType) => (
              <span className="num">
                <Cell type={type} view={view} at={results.thresholds.indexOf(threshold)} />
              </span>
            ),
          })),
          {
            key: 'median',
            title: t('median'),
            align: 'right',
            render: (_, { quantiles: { q05, q50, q95 } }) => (
              <span className="num">
                {formatLog10(q50)}
                <div className="muted">
                  {formatLog10(q05)} … {formatLog10(q95)}
                </div>
              </span>
            ),
          },
        ]}
      />
      <p className="muted">{t(`explained.${view}`)}</p>
    </>
  );
}
