import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../api/client';
import { kitStatusValues } from '../../api/schema';
import type { Kit } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, usePlaces, When, type Column } from '../../ui';
import { IssueKits } from './issue-kits';
import { LabelSheet } from './label-sheet';
import { VoidKit } from './void-kit';

export function KitsPage() {
  const { t } = useTranslation();
  const choices = useChoices();
  const places = usePlaces();
  const coordinator = useMay('kit.issue');
  const columns: Column<Kit>[] = [
    {
      key: 'form',
      title: t('field:formBarcode'),
      text: (row) => row.formBarcode,
      render: (row) => <span className="code">{row.formBarcode}</span>,
    },
    {
      key: 'specimen',
      title: t('field:specimenBarcode'),
      text: (row) => row.specimenBarcode,
      render: (row) => <span className="code">{row.specimenBarcode}</span>,
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:kit.${row.status}`),
      render: (row) => <StatusTag kind="kit" value={row.status} />,
    },
    {
      key: 'point',
      title: t('field:collectionPoint'),
      text: (row) => places.point(row.collectionPointId),
      render: (row) => places.point(row.collectionPointId),
    },
    {
      key: 'issuedAt',
      title: t('kits:issuedAt'),
      text: (row) => row.issuedAt,
      render: (row) => <When at={row.issuedAt} />,
    },
    {
      key: 'actions',
      title: '',
      align: 'right',
      render: (row) => (
        <>
          {row.steps.includes('print_label') && (
            <Button
              size="small"
              type="link"
              href={apiUrl('/kits/labels.pdf', {}, { ids: row.id })}
              target="_blank"
              rel="noopener"
            >
              {t('kits:label')}
            </Button>
          )}
          {row.steps.includes('void') && <VoidKit kitId={row.id} />}
        </>
      ),
    },
  ];
  return (
    <Page
      title={t('nav:kits')}
      extra={
        <>
          <LabelSheet />
          {coordinator && <IssueKits />}
        </>
      }
    >
      <KeysetTable
        path="/kits"
        columns={columns}
        rowKey={(row) => row.id}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:kit', kitStatusValues),
          },
        ]}
        exportName="kits"
        empty={
          <EmptyState
            title={t('kits:none')}
            hint={t(coordinator ? 'kits:noneCoordinator' : 'kits:noneTechnician')}
          />
        }
      />
    </Page>
  );
}
