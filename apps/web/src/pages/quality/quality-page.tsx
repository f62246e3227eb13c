import { Card, Flex, Table, Tag } from 'antd';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlateCharts, PlateQuality } from '../../api/schema';
import { formatterFor, useFormat, useLanguage } from '../../i18n/format';
import { EmptyState, Page, Resource, When } from '../../ui';
import { chartsOf, type ChartOf } from './charts-of';

/** How the plates of the last imports behave: charts with control limits, and the figures. */
export function QualityPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('nav:quality')}>
      <Resource path="/quality/plates">
        {(charts) =>
          charts.plates.length === 0 ? <EmptyState title={t('quality:none')} /> : <Content charts={charts} />
        }
      </Resource>
    </Page>
  );
}

function Content({ charts }: { charts: PlateCharts }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : `${format.number(value * 100, 1)} %`);
  const number = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  const rfu = (value: number | null) => (value === null ? '–' : format.number(value, 0));
  const drawn = useMemo(() => chartsOf(charts), [charts]);
  const beyond = (plate: PlateQuality) => drawn.filter((chart) => chart.beyond(plate)).map(({ key }) => key);
  return (
    <Flex vertical gap={10}>
      <p className="muted">{t('quality:basis', { table: charts.frequencyTable })}</p>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(480px, 1fr))', gap: 10 }}>
        {drawn.map((chart) => (
          <Card key={chart.key} size="small" title={t(`quality:chart.${chart.key}`)}>
            <Drawn chart={chart} plates={charts.plates} />
            <p className="muted" style={{ margin: 0 }}>
              {t(`quality:explained.${chart.key}`)}
            </p>
          </Card>
        ))}
      </div>
      <Table<PlateQuality>
        size="small"
        rowKey={({ batchId, plate }) => `${batchId} ${plate}`}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        dataSource={[...charts.plates].reverse()}
        columns={[
          {
            key: 'plate',
            title: t('quality:plate'),
            render: (_, plate) => (
              <>
                <Link className="code" to={`/imports/${plate.batchId}`}>
                  {plate.batchNumber}
                </Link>{' '}
                {plate.plate}{' '}
                {beyond(plate).map((key) => (
                  <Tag key={key} color="error">
                    {t(`quality:chart.${key}`)}
                  </Tag>
                ))}
              </>
            ),
          },
          { key: 'at', title: t('quality:at'), render: (_, { at }) => <When at={at} /> },
          { key: 'samples', title: t('quality:samples'), dataIndex: 'samples', align: 'right' },
          {
            key: 'failed',
            title: t('quality:chart.failed'),
            align: 'right',
            render: (_, plate) => `${plate.failed} (${share(plate.failedShare)})`,
          },
          {
            key: 'missing',
            title: t('quality:chart.missing'),
            align: 'right',
            render: (_, { missingShare }) => share(missingShare),
          },
          {
            key: 'het',
            title: t('quality:heterozygosity'),
            align: 'right',
            render: (_, plate) => `${number(plate.heterozygosity)} / ${number(plate.expectedHeterozygosity)}`,
          },
          {
            key: 'z',
            title: t('quality:chart.heterozygosity'),
            align: 'right',
            render: (_, { heterozygosityZ }) => number(heterozygosityZ),
          },
          {
            key: 'f',
            title: t('quality:chart.inbreeding'),
            align: 'right',
            render: (_, { inbreeding }) => number(inbreeding),
          },
          {
            key: 'height',
            title: t('quality:chart.height'),
            align: 'right',
            render: (_, { height }) => rfu(height),
          },
        ]}
      />
    </Flex>
  );
}

function Drawn({ chart, plates }: { chart: ChartOf; plates: readonly PlateQuality[] }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const { number } = formatterFor(language);
    const [scale, unit] = chart.unit === 'share' ? [100, ' %'] : [1, ''];
    const scaled = (value: number | null) => (value === null ? null : value * scale);
    let remove: (() => void) | null = null;
    let gone = false;
    void import('./plate-chart').then(({ drawPlates }) => {
      if (gone) return;
      const points = plates.map((plate) => ({
        label: `${plate.batchNumber} ${plate.plate}`.trim(),
        shortLabel: plate.plate || plate.batchNumber,
        value: scaled(chart.value(plate)),
        limit: scaled(chart.limit(plate)),
        beyond: chart.beyond(plate),
      }));
      remove = drawPlates(element, {
        points,
        centre: scaled(chart.centre),
        centreName: t(`quality:centre.${chart.unit === 'number' ? 'expected' : 'mean'}`),
        lines: chart.lines.map((value) => ({ value: value * scale, name: t('quality:limit') })),
        limitName: t('quality:limit'),
        format: (value, digits) => `${number(value, digits, digits)}${unit}`,
        leastRange: chart.leastRange,
        textColour: getComputedStyle(element).color,
      });
    });
    return () => {
      gone = true;
      remove?.();
    };
  }, [chart, plates, language, t]);
  return <div ref={holder} role="img" aria-label={t(`quality:chart.${chart.key}`)} style={{ height: 230 }} />;
}
