import { Button, Flex, Space, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Electropherogram, ImportBatch } from '../../api/schema';
import { SizingTag } from '../../genetics';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { EmptyState, ReasonButton, When } from '../../ui';
import { AttachTraces } from './attach-traces';
import { TraceDrawer } from './trace-drawer';
import { useTraces } from './use-traces';

function Remove({ file }: { file: Electropherogram }): ReactElement {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('traces:remove')}
      title={t('traces:removeTitle', { file: file.fileName })}
      hint={t('traces:removeHint')}
      success="traces:removed"
      invalidates={[`/imports/${file.batchId}/electropherograms`]}
      perform={(reason) =>
        answer(
          api.POST('/electropherograms/{id}/remove', {
            params: { path: { id: file.id } },
            body: { reason, version: file.version },
          }),
        )
      }
      buttonProps={{ size: 'small', type: 'text' }}
    />
  );
}

/** The raw files of a batch: attach, look, take off. */
export function TracesTab({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation('traces');
  const format = useFormat();
  const files = useTraces(batch.id);
  const [shown, setShown] = useState<Electropherogram>();
  const mayAttach = useMay('import.upload');
  return (
    <Flex vertical gap={8}>
      {mayAttach && <AttachTraces batchId={batch.id} />}
      <Table<Electropherogram>
        size="small"
        rowKey="id"
        dataSource={[...files]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyState title={t('empty')} hint={t('emptyHint')} /> }}
        columns={[
          {
            key: 'sample',
            title: t('sample'),
            render: (_, { sampleName }) => <span className="code">{sampleName}</span>,
          },
          { key: 'kind', title: t('kind'), render: (_, { kind }) => t(`enum:sampleKind.${kind}`) },
          {
            key: 'file',
            title: t('file'),
            render: (_, { fileName, sizeBytes }) => (
              <>
                <span className="code">{fileName}</span>{' '}
                <span className="muted">{format.fileSize(sizeBytes)}</span>
              </>
            ),
          },
          { key: 'sizing', title: t('sizing'), render: (_, { sizing }) => <SizingTag sizing={sizing} /> },
          {
            key: 'injection',
            title: t('injection'),
            render: (_, { well, startedAt }) =>
              [well, startedAt?.replace('T', ' ')].filter((one) => one != null).join(' · '),
          },
          {
            key: 'uploaded',
            title: t('uploaded'),
            render: (_, { uploadedAt, uploadedBy }) => (
              <>
                <When at={uploadedAt} /> <span className="muted">{uploadedBy}</span>
              </>
            ),
          },
          {
            key: 'actions',
            title: '',
            align: 'right',
            render: (_, file) => (
              <Space>
                <Button size="small" onClick={() => setShown(file)}>
                  {t('show')}
                </Button>
                <Remove file={file} />
              </Space>
            ),
          },
        ]}
      />
      <TraceDrawer files={shown ? [shown] : []} onClose={() => setShown(undefined)} />
    </Flex>
  );
}
