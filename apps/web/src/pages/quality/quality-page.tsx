import { Card, Flex, Table, Tag } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlateCharts, PlateQuality } from '../../api/schema';
import { useFormat } from '../../i18n/format';
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
  const texts = { share, number, rfu };
  const drawn = chartsOf(charts);
  const beyond = (plate: PlateQuality) => drawn.filter((chart) => chart.beyond(plate)).map(({ key }) => key);
  return (
    <Flex vertical gap={10}>
      <p className="muted">{t('quality:basis', { table: charts.frequencyTable })}</p>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(480px, 1fr))', gap: 10 }}>
        {drawn.map((chart) => (
          <Card key={chart.key} size="small" title={t(`quality:chart.${chart.key}`)}>
            <Drawn chart={chart} plates={charts.plates} text={texts[chart.unit]} />
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

function Drawn(props: {
  chart: ChartOf;
  plates: readonly PlateQuality[];
  text: (value: number | null) => string;
}): ReactElement {
  const { t } = useTranslation();
  const { chart, plates, text } = props;
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    let remove: (() => void) | null = null;
    let gone = false;
    void import('./plate-chart').then(({ drawPlates }) => {
      if (gone) return;
      const points = plates.map((plate) => ({
        label: `${plate.batchNumber} ${plate.plate}`.trim(),
        value: chart.value(plate),
        limit: chart.limit(plate),
      }));
      remove = drawPlates(element, {
        points,
        centre: chart.centre,
        centreName: t(`quality:centre.${chart.unit === 'number' ? 'expected' : 'mean'}`),
        lines: chart.lines.map((value) => ({ value, name: t('quality:limit') })),
        limitName: t('quality:limit'),
        format: text,
        textColour: getComputedStyle(element).color,
        beyond: ({ label }) => {
          const plate = plates[points.findIndex((point) => point.label === label)];
          return plate !== undefined && chart.beyond(plate);
        },
      });
    });
    return () => {
      gone = true;
      remove?.();
    };
  }, [chart, plates, text, t]);
  return <div ref={holder} role="img" aria-label={t(`quality:chart.${chart.key}`)} style={{ height: 230 }} />;
}
