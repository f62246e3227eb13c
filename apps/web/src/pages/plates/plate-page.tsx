import { Alert, Button, Card, Flex } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Plate } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { invalidate, Page, Resource, StatusTag, useAction, When } from '../../ui';
import { ScanBox, type ScanOutcome } from '../shipments/scan-box';
import { PlateActions } from './plate-actions';
import { PlateGrid } from './plate-grid';
import { PlateLots } from './plate-lots';
import { ReturnsCard } from './returns-card';
import './plates.css';

const CHANGED = ['/plates'];

function Drafting(props: { plate: Plate; selected: string | null; onPut: () => void }): ReactElement {
  const { t } = useTranslation();
  const { plate, selected, onPut } = props;
  const params = { path: { id: plate.id } };
  // A scanner is quicker than the next reading of the page: each answer tells the version for the next scan.
  const version = useRef(plate.version);
  useEffect(() => {
    version.current = Math.max(version.current, plate.version);
  }, [plate.version]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const put = async (barcode: string): Promise<ScanOutcome> => {
    try {
      const body = { barcode, version: version.current, ...(selected !== null && { well: selected }) };
      const after = await answer(api.POST('/plates/{id}/samples', { params, body }));
      version.current = after.version;
      onPut();
      await invalidate(...CHANGED);
      return { good: true, text: t('plates:put', { barcode, well: after.well }) };
    } catch (error) {
      if (!isProblem(error)) throw error;
      await invalidate(...CHANGED);
      return { good: false, text: error.message };
    }
  };
  const fill = useAction(
    () => answer(api.POST('/plates/{id}/fill', { params, body: { version: version.current } })),
    { success: 'plates:filled', invalidates: CHANGED },
  );
  const control = useAction(
    (kind: 'positive_control' | 'negative_control' | 'ladder') =>
      answer(
        api.POST('/plates/{id}/controls', {
          params,
          body: { kind, version: version.current, ...(selected !== null && { well: selected }) },
        }),
      ),
    { invalidates: CHANGED, onSuccess: onPut },
  );
  return (
    <Card size="small">
      <ScanBox
        label={t('plates:scanInto', { well: selected ?? t('plates:nextFree') })}
        onLabel={(barcode) => {
          const done = queue.current.then(() => put(barcode));
          queue.current = done.catch(() => undefined);
          return done;
        }}
        extra={
          <Flex gap={6} wrap>
            <Button loading={fill.pending} onClick={() => fill.run(undefined)}>
              {t('plates:fill')}
            </Button>
            {(['positive_control', 'negative_control', 'ladder'] as const).map((kind) => (
              <Button key={kind} onClick={() => control.run(kind)}>
                + {t(`plates:kind.${kind}`)}
              </Button>
            ))}
          </Flex>
        }
      />
    </Card>
  );
}

function Content({ plate }: { plate: Plate }): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay('plate.write');
  const [selected, setSelected] = useState<string | null>(null);
  const drafting = mayWrite && plate.status === 'drafted';
  const clear = useAction(
    (well: string) =>
      answer(
        api.POST('/plates/{id}/wells/clear', {
          params: { path: { id: plate.id } },
          body: { well, version: plate.version },
        }),
      ),
    { invalidates: CHANGED },
  );
  const holds = plate.wells.some(({ well }) => well === selected);
  return (
    <Page
      title={plate.number}
      crumbs={[{ label: t('nav:plates'), to: '/plates' }]}
      tags={
        <>
          <StatusTag kind="plate" value={plate.status} />
          <span className="muted">{plate.panel}</span>
        </>
      }
      extra={<PlateActions plate={plate} />}
    >
      <div className="plate-page">
        <Flex vertical gap={8}>
          {drafting && <Drafting plate={plate} selected={selected} onPut={() => setSelected(null)} />}
          <Card
            size="small"
            title={t('plates:wells', { samples: plate.samples })}
            extra={
              drafting &&
              selected !== null &&
              holds && (
                <Button size="small" danger onClick={() => clear.run(selected)}>
                  {t('plates:clear', { well: selected })}
                </Button>
              )
            }
          >
            <PlateGrid
              wells={plate.wells}
              selected={selected}
              onSelect={setSelected}
              {...(drafting && { onClear: (well: string) => clear.run(well) })}
            />
          </Card>
        </Flex>
        <Flex vertical gap={8}>
          {plate.failureReason !== null && (
            <Alert type="error" showIcon title={t('plates:failed')} description={plate.failureReason} />
          )}
          {plate.status === 'drafted' && plate.problems.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('plates:problems')}
              description={
                <ul className="plate-list">
                  {plate.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              }
            />
          )}
          <ReturnsCard plateId={plate.id} />
          <Card size="small" title={t('plates:steps')}>
            <ol className="plate-steps">
              {plate.taken.map(({ status, at, by }) => (
                <li key={status} className={at === null ? 'muted' : ''}>
                  <span>{t(`status:plate.${status}`)}</span>
                  <span>
                    <When at={at} /> {by}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
          <PlateLots plate={plate} />
        </Flex>
      </div>
    </Page>
  );
}

/** One plate: what stands where, what was used, who did what, and how it came back. */
export function PlatePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/plates/{id}" ids={{ id }}>
      {(plate) => <Content plate={plate} />}
    </Resource>
  );
}
