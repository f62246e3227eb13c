import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { specimenStatusValues } from '../../api/schema';
import type { Specimen } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { AgeTag, EmptyState, KeysetTable, Page, StatusTag, useChoices, type Column } from '../../ui';

export function SpecimensPage() {
  const { t } = useTranslation();
  const choices = useChoices();
  const format = useFormat();
  const columns: Column<Specimen>[] = [
    {
      key: 'barcode',
      title: t('field:specimenBarcode'),
      text: (row) => row.barcode,
      render: (row) => (
        <Link className="code" to={`/specimens/${row.id}`}>
          {row.barcode}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:specimen.${row.status}`),
      render: (row) => <StatusTag kind="specimen" value={row.status} />,
    },
    {
      key: 'donor',
      title: t('field:donor'),
      text: (row) => row.donorCode,
      render: (row) => (
        <Link className="code" to={`/donors/${row.donorId}`}>
          {row.donorCode}
        </Link>
      ),
    },
    {
      key: 'material',
      title: t('field:material'),
      text: (row) => t(`enum:material.${row.material}`),
      render: (row) => t(`enum:material.${row.material}`),
    },
    {
      key: 'collectedOn',
      title: t('field:collectedOn'),
      text: (row) => row.collectedOn,
      render: (row) => <span className="num">{format.date(row.collectedOn)}</span>,
    },
    {
      key: 'shipment',
      title: t('field:shipment'),
      text: (row) => row.shipmentNumber,
      render: (row) =>
        row.shipmentId !== null ? <Link to={`/shipments/${row.shipmentId}`}>{row.shipmentNumber}</Link> : '–',
    },
    {
      key: 'createdAt',
      title: t('field:registered'),
      text: (row) => row.createdAt,
      render: (row) => <AgeTag at={row.createdAt} plain={row.status === 'typed'} />,
    },
  ];
  return (
    <Page title={t('nav:specimens')}>
      <KeysetTable
        path="/specimens"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/specimens/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:specimen', specimenStatusValues),
          },
          {
            name: 'correction',
            kind: 'select',
            label: t('specimens:correction.filter'),
            options: [{ value: 'proposed', label: t('specimens:correction.proposed') }],
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="specimens"
        empty={<EmptyState title={t('specimens:none')} hint={t('specimens:noneHint')} />}
      />
    </Page>
  );
}
