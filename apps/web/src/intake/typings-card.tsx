import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Form, Select, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { typingFaultValues, type Typing, type TypingFault } from '../api/schema';
import { useMay } from '../session/permissions';
import { ConfirmButton, ProblemAlert, ReasonButton, useChoices, When } from '../ui';
import { CorrectLocus } from './correct-locus';
import { LocusCorrectionsTable, useLocusCorrections } from './locus-corrections';
import { ReasonField } from './reason-field';

const CHANGED = ['/typings', '/donors', '/persons', '/specimens', '/cases', '/hits', '/coverage'];
const SMALL = { size: 'small' } as const;

interface Props {
  readonly of: { donorId: string } | { specimenId: string };
  /** Of the profile in force; only where the whole profile can be invalidated. */
  readonly revision?: number | null;
}

/** What was typed of a donor or from a specimen; the laboratory lead withdraws what is wrong, and takes it back. */
export function TypingsCard({ of, revision = null }: Props): ReactElement | null {
  const { t } = useTranslation();
  const mayRead = useMay('profile.read');
  const { data, error } = useQuery({
    queryKey: ['/typings', of],
    enabled: mayRead,
    queryFn: ({ signal }) => answer(api.GET('/typings', { params: { query: of }, signal })),
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data || data.length === 0) return null;
  const withdrawable = data.filter(({ steps }) => steps.includes('withdraw'));
  const inForce = data.filter(({ withdrawn }) => !withdrawn);
  const mayInvalidate =
    'donorId' in of && revision !== null && inForce.length > 1 && withdrawable.length === inForce.length;
  return (
    <Card
      size="small"
      title={t('persons:typings.title')}
      style={{ marginBottom: 'specimenId' in of ? 10 : 0 }}
      extra={mayInvalidate && <Invalidate donorId={of.donorId} revision={revision} />}
    >
      <Table<Typing>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={data}
        columns={[
          {
            key: 'batch',
            title: t('persons:typings.batch'),
            render: (_, typing) => (
              <>
                <Link className="code" to={`/imports/${typing.batchId}`}>
                  {typing.batchNumber}
                </Link>
                <div className="muted">
                  <When at={typing.typedAt} />
                </div>
              </>
            ),
          },
          {
            key: 'specimen',
            title: t('donorId' in of ? 'persons:typings.specimen' : 'field:donor'),
            render: (_, typing) =>
              'donorId' in of ? (
                <Link className="code" to={`/specimens/${typing.specimenId}`}>
                  {typing.barcode}
                </Link>
              ) : (
                <Link className="code" to={`/donors/${typing.donorId}`}>
                  {typing.donorCode}
                </Link>
              ),
          },
          {
            key: 'panel',
            title: t('persons:typings.panel'),
            render: (_, { panel }) => (panel === '' ? t('persons:typings.noPanel') : panel),
          },
          {
            key: 'loci',
            title: t('persons:typings.loci'),
            align: 'right',
            render: (_, { loci }) => <span className="num">{loci}</span>,
          },
          {
            key: 'state',
            title: t('persons:typings.state'),
            render: (_, typing) => <State typing={typing} />,
          },
          {
            key: 'act',
            title: '',
            align: 'right',
            render: (_, typing) => (
              <Flex gap={6} justify="end" wrap>
                <Act typing={typing} />
                {typing.steps.includes('correct_locus') && <CorrectLocus typing={typing} />}
              </Flex>
            ),
          },
        ]}
      />
      <Corrections of={of} />
    </Card>
  );
}

/** Corrections of single loci, below the typings that they are of. */
function Corrections({ of }: Pick<Props, 'of'>): ReactElement | null {
  const { t } = useTranslation();
  const { data, error } = useLocusCorrections(of);
  if (error) return <ProblemAlert problem={error} />;
  if (!data || data.length === 0) return null;
  return (
    <>
      <h3 style={{ margin: '12px 0 6px' }}>{t('loci:title')}</h3>
      <LocusCorrectionsTable corrections={data} />
    </>
  );
}

function State({ typing }: { typing: Typing }): ReactElement {
  const { t } = useTranslation();
  const { withdrawn, disputed, cause, reason, withdrawnBy, withdrawnAt } = typing;
  if (!withdrawn)
    return disputed ? (
      <Tag color="warning">{t('persons:typings.disputed')}</Tag>
    ) : (
      <Tag color="success">{t('persons:typings.inForce')}</Tag>
    );
  return (
    <>
      <Tag color="error">{t('persons:typings.withdrawn')}</Tag>
      {cause !== null && t(`enum:typingFault.${cause}`)}
      {reason !== null && <div>{reason}</div>}
      {withdrawnBy !== null && withdrawnAt !== null && (
        <div className="muted">
          {t('persons:typings.by', { by: withdrawnBy })} <When at={withdrawnAt} />
        </div>
      )}
    </>
  );
}

function Act({ typing }: { typing: Typing }): ReactElement | null {
  const { t } = useTranslation();
  const mayCorrect = useMay('typing.correct');
  const { id, version, batchNumber: batch, steps, ownUpload } = typing;
  if (steps.includes('withdraw'))
    return (
      <ConfirmButton<WithdrawalFields>
        label={t('persons:typings.withdraw')}
        title={t('persons:typings.withdrawTitle', { batch })}
        hint={t('persons:typings.withdrawHint')}
        success="persons:typings.withdrawDone"
        invalidates={CHANGED}
        perform={(fields) =>
          answer(
            api.POST('/typings/{id}/withdraw', { params: { path: { id } }, body: { ...fields, version } }),
          )
        }
        buttonProps={{ ...SMALL, danger: true }}
      >
        <WithdrawalForm />
      </ConfirmButton>
    );
  if (steps.includes('restore'))
    return (
      <ReasonButton
        label={t('persons:typings.restore')}
        title={t('persons:typings.restoreTitle', { batch })}
        hint={t('persons:typings.restoreHint')}
        success="persons:typings.restoreDone"
        invalidates={CHANGED}
        perform={(reason) =>
          answer(api.POST('/typings/{id}/restore', { params: { path: { id } }, body: { reason, version } }))
        }
        buttonProps={SMALL}
      />
    );
  return mayCorrect && ownUpload ? <span className="muted">{t('persons:typings.ownUpload')}</span> : null;
}

function Invalidate({ donorId, revision }: { donorId: string; revision: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <ConfirmButton<WithdrawalFields>
      label={t('persons:typings.invalidate')}
      title={t('persons:typings.invalidateTitle', { revision })}
      hint={t('persons:typings.invalidateHint')}
      success="persons:typings.invalidateDone"
      invalidates={CHANGED}
      perform={(fields) =>
        answer(
          api.POST('/donors/{id}/profile/invalidate', {
            params: { path: { id: donorId } },
            body: { ...fields, revision },
          }),
        )
      }
      buttonProps={{ ...SMALL, type: 'link', danger: true }}
    >
      <WithdrawalForm />
    </ConfirmButton>
  );
}

interface WithdrawalFields {
  readonly cause: TypingFault;
  readonly reason: string;
}

function WithdrawalForm(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  return (
    <>
      <Form.Item
        name="cause"
        label={t('persons:typings.cause')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Select options={choices('enum:typingFault', typingFaultValues)} />
      </Form.Item>
      <ReasonField />
    </>
  );
}
