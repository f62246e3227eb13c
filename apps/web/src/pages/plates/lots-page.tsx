import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Drawer, Form, Input, Select, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { today } from '@homeward/rules';
import { answer, api } from '../../api/client';
import { panelsQuery, resource } from '../../api/queries';
import { reagentKindValues, type NewLotBody, type ReagentLot } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import {
  ConfirmButton,
  DayPicker,
  EmptyState,
  KeysetTable,
  Page,
  StatusTag,
  useChoices,
  type Column,
} from '../../ui';
import './plates.css';

function NewLot(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const panels = useQuery(panelsQuery).data ?? [];
  return (
    <ConfirmButton<NewLotBody>
      label={t('plates:newLot')}
      title={t('plates:newLot')}
      hint={t('plates:newLotHint')}
      success="plates:lotAdded"
      invalidates={['/reagent-lots']}
      buttonProps={{ type: 'primary' }}
      perform={(body) => answer(api.POST('/reagent-lots', { body }))}
    >
      <Form.Item name="kind" label={t('plates:reagentKind')} rules={[{ required: true }]}>
        <Select options={choices('enum:reagentKind', reagentKindValues)} />
      </Form.Item>
      <Form.Item name="name" label={t('plates:reagentName')} rules={[{ required: true, whitespace: true }]}>
        <AutoComplete options={panels.map(({ name }) => ({ value: name }))} />
      </Form.Item>
      <Form.Item name="lot" label={t('plates:lot')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" className="code" />
      </Form.Item>
      <Form.Item name="expiresOn" label={t('plates:expiresOn')} rules={[{ required: true }]}>
        <DayPicker />
      </Form.Item>
    </ConfirmButton>
  );
}

/** Which plates used a lot. */
function Uses({ lot, onClose }: { lot: ReagentLot; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { data = [] } = useQuery(resource('/reagent-lots/{id}/plates', { id: lot.id }));
  return (
    <Drawer open onClose={onClose} title={`${lot.name} ${lot.lot}`}>
      {data.length === 0 && <p className="muted">{t('plates:unused')}</p>}
      <ul className="plate-steps">
        {data.map(({ plateId, number, status, overrideReason }) => (
          <li key={plateId}>
            <span>
              <Link to={`/plates/${plateId}`}>{number}</Link>{' '}
              {overrideReason !== null && <span className="muted">{overrideReason}</span>}
            </span>
            <StatusTag kind="plate" value={status} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

/** Lots of kits, polymer and size standard, and where each was used. */
export function LotsPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useChoices();
  const mayWrite = useMay('plate.write');
  const [shown, setShown] = useState<ReagentLot>();
  const now = today();
  const columns: Column<ReagentLot>[] = [
    {
      key: 'kind',
      title: t('plates:reagentKind'),
      text: (row) => t(`enum:reagentKind.${row.kind}`),
      render: (row) => t(`enum:reagentKind.${row.kind}`),
    },
    { key: 'name', title: t('plates:reagentName'), text: (row) => row.name, render: (row) => row.name },
    {
      key: 'lot',
      title: t('plates:lot'),
      text: (row) => row.lot,
      render: (row) => (
        <Button type="link" size="small" className="code" onClick={() => setShown(row)}>
          {row.lot}
        </Button>
      ),
    },
    {
      key: 'expiresOn',
      title: t('plates:expiresOn'),
      text: (row) => row.expiresOn,
      render: (row) => (
        <>
          <span className="num">{format.date(row.expiresOn)}</span>{' '}
          {row.expiresOn < now && <Tag color="error">{t('plates:expiredTag')}</Tag>}
        </>
      ),
    },
  ];
  return (
    <Page
      title={t('plates:lots')}
      crumbs={[{ label: t('nav:plates'), to: '/plates' }]}
      extra={mayWrite && <NewLot />}
    >
      <KeysetTable
        path="/reagent-lots"
        columns={columns}
        rowKey={(row) => row.id}
        filters={[
          {
            name: 'kind',
            kind: 'select',
            label: t('plates:reagentKind'),
            options: choices('enum:reagentKind', reagentKindValues),
          },
        ]}
        exportName="reagent-lots"
        empty={<EmptyState title={t('plates:noLots')} hint={t('plates:newLotHint')} />}
      />
      {shown && <Uses lot={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
