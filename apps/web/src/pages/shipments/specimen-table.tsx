import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Specimen } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, StatusTag } from '../../ui';
import './shipments.css';

interface Props {
  specimens: Specimen[];
  /** The row that the last scan marked. */
  marked?: string | null;
  arrived?: (specimen: Specimen) => boolean;
  action?: (specimen: Specimen) => ReactNode;
}

export function SpecimenTable({ specimens, marked = null, arrived, action }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={specimens}
      rowClassName={(row) =>
        [
          arrived?.(row) === true ? 'specimen-arrived' : '',
          row.barcode === marked ? 'specimen-marked' : '',
        ].join(' ')
      }
      locale={{ emptyText: <EmptyState title={t('shipments:empty')} hint={t('shipments:emptyHint')} /> }}
      columns={[
        {
          title: t('field:specimenBarcode'),
          render: (_, row) => (
            <Link className="code" to={`/specimens/${row.id}`}>
              {row.barcode}
            </Link>
          ),
        },
        { title: t('field:donor'), render: (_, row) => <span className="code">{row.donorCode}</span> },
        { title: t('field:material'), render: (_, row) => t(`enum:material.${row.material}`) },
        {
          title: t('field:collectedOn'),
          render: (_, row) => <span className="num">{format.date(row.collectedOn)}</span>,
        },
        { title: t('field:status'), render: (_, row) => <StatusTag kind="specimen" value={row.status} /> },
        ...(action ? [{ key: 'action', render: (_: unknown, row: Specimen) => action(row) }] : []),
      ]}
    />
  );
}
