import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Table, Upload } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '../../api/queries';
import type { AnswerFile, ExchangeDetail, TakenAnswers } from '../../api/schema';
import { useLanguage } from '../../i18n/format';
import { sendForm } from '../../session/send-form';
import { ProblemAlert, useAction, When } from '../../ui';
import { AnswersTable } from './answers-table';

const ENDINGS = '.csv,.txt,.xml';

function sendAnswers(id: string, file: File, language: string): Promise<TakenAnswers> {
  const form = new FormData();
  form.append('file', file, file.name);
  return sendForm('/exchanges/{id}/answers', { id }, form, { language });
}

function UploadAnswers({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const upload = useAction((file: File) => sendAnswers(exchange.id, file, language), {
    invalidates: ['/exchanges'],
    success: 'exchanges:answersTaken',
    quiet: true,
  });
  return (
    <Card size="small">
      <Flex gap={10} align="center" wrap>
        <Upload
          accept={ENDINGS}
          showUploadList={false}
          disabled={upload.pending}
          beforeUpload={(file) => {
            upload.run(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={upload.pending}>
            {t('exchanges:step.import_answers')}
          </Button>
        </Upload>
        <span className="muted">{t('exchanges:answersHint')}</span>
      </Flex>
      <ProblemAlert problem={upload.problem} />
    </Card>
  );
}

/** What became of a file, with each refused cell. */
function FileFate({ file }: { file: AnswerFile }): ReactElement {
  const { t } = useTranslation();
  const { fileName, accepted, repeated, refused, problems } = file;
  return (
    <Alert
      type={refused > 0 ? 'warning' : 'success'}
      showIcon
      title={
        <>
          {t('exchanges:fileFate', { fileName, accepted, repeated, refused })}{' '}
          <span className="muted">
            {file.uploadedBy} <When at={file.uploadedAt} />
          </span>
        </>
      }
      description={
        problems.length > 0 && (
          <Table
            size="small"
            rowKey={({ row, column }) => `${row} ${column}`}
            dataSource={problems}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={[
              { key: 'row', title: t('exchanges:row'), dataIndex: 'row', width: 70 },
              { key: 'column', title: t('exchanges:column'), dataIndex: 'column', width: 140 },
              {
                key: 'value',
                title: t('exchanges:value'),
                width: 220,
                render: (_, { value }) => <span className="code">{value}</span>,
              },
              { key: 'reason', title: t('field:reason'), dataIndex: 'reason' },
            ]}
          />
        )
      }
    />
  );
}

/** What the recipient answered. */
export function AnswersTab({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const files = useQuery(resource('/exchanges/{id}/answer-files', { id: exchange.id })).data ?? [];
  return (
    <Flex vertical gap={8}>
      {exchange.steps.includes('import_answers') && <UploadAnswers exchange={exchange} />}
      {files.map((file) => (
        <FileFate key={file.id} file={file} />
      ))}
      <AnswersTable exchange={exchange} />
    </Flex>
  );
}
