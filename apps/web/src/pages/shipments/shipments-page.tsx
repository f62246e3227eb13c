import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { shipmentStatusValues } from '../../api/schema';
import type { Shipment } from '../../api/schema';
import { useMeaning } from '../../api/meaning';
import { useMay } from '../../session/permissions';
import {
  AgeTag,
  EmptyState,
  KeysetTable,
  Page,
  StatusTag,
  useAction,
  useChoices,
  usePlaces,
  type Column,
} from '../../ui';

function NewBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const action = useAction(() => answer(api.POST('/shipments', { body: {} })), {
    invalidates: ['/shipments'],
    onSuccess: ({ id }) => navigate(`/shipments/${id}`),
  });
  return (
    <Button type="primary" loading={action.pending} onClick={() => action.run(undefined)}>
      {t('shipments:newBox')}
    </Button>
  );
}

export function ShipmentsPage() {
  const { t } = useTranslation();
  const choices = useChoices();
  const places = usePlaces();
  const technician = useMay('shipment.write');
  const meaning = useMeaning();
  const columns: Column<Shipment>[] = [
    {
      key: 'number',
      title: t('field:shipment'),
      text: (row) => row.number,
      render: (row) => (
        <Link className="num" to={`/shipments/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:shipment.${row.status}`),
      render: (row) => <StatusTag kind="shipment" value={row.status} />,
    },
    {
      key: 'count',
      title: t('shipments:contents'),
      align: 'right',
      text: (row) => row.specimens.length,
      render: (row) => <span className="num">{row.specimens.length}</span>,
    },
    {
      key: 'point',
      title: t('field:collectionPoint'),
      text: (row) => places.point(row.collectionPointId),
      render: (row) => places.point(row.collectionPointId),
    },
    {
      key: 'carrier',
      title: t('field:carrier'),
      text: (row) => [row.carrier, row.trackingNumber].filter(Boolean).join(' '),
      render: (row) => [row.carrier, row.trackingNumber].filter(Boolean).join(' ') || '–',
    },
    {
      key: 'since',
      title: t('shipments:since'),
      text: (row) => row.sentAt ?? row.createdAt,
      render: (row) => (
        <AgeTag at={row.sentAt ?? row.createdAt} plain={meaning('shipment', row.status) !== 'open'} />
      ),
    },
  ];
  return (
    <Page title={t('nav:shipments')} extra={technician && <NewBox />}>
      <KeysetTable
        path="/shipments"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/shipments/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:shipment', shipmentStatusValues),
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="shipments"
        empty={
          <EmptyState
            title={t('shipments:none')}
            hint={t(technician ? 'shipments:noneTechnician' : 'shipments:noneAnalyst')}
            action={technician && <NewBox />}
          />
        }
      />
    </Page>
  );
}
