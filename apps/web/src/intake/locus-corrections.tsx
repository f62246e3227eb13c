import { useQuery } from '@tanstack/react-query';
import { Flex, Table } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import type { LocusCorrection, LocusCorrectionStatus } from '../api/schema';
import { ConfirmButton, ProblemAlert, ReasonButton, StatusTag, When } from '../ui';
import { ReasonField } from './reason-field';

const CHANGED = [
  '/locus-corrections',
  '/typings',
  '/donors',
  '/persons',
  '/specimens',
  '/cases',
  '/hits',
  '/coverage',
];
const SMALL = { size: 'small' } as const;

export function useLocusCorrections(query: {
  donorId?: string;
  specimenId?: string;
  status?: LocusCorrectionStatus;
}) {
  return useQuery({
    queryKey: ['/locus-corrections', query],
    queryFn: ({ signal }) => answer(api.GET('/locus-corrections', { params: { query }, signal })),
  });
}

/** Corrections of loci, without alleles; whoever decides sees both genotypes. */
export function LocusCorrectionsTable({
  corrections,
  withDonor = false,
}: {
  corrections: LocusCorrection[];
  withDonor?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Table<LocusCorrection>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={corrections}
      columns={[
        ...(withDonor
          ? [
              {
                key: 'donor',
                title: t('field:donor'),
                render: (_: unknown, { donorId, donorCode }: LocusCorrection) => (
                  <Link className="code" to={`/donors/${donorId}`}>
                    {donorCode}
                  </Link>
                ),
              },
            ]
          : []),
        {
          key: 'locus',
          title: t('loci:locus'),
          render: (_, { locus, usable }) => (
            <>
              {locus}
              {!usable && <div className="muted">{t('loci:notUsable')}</div>}
            </>
          ),
        },
        {
          key: 'batch',
          title: t('persons:typings.batch'),
          render: (_, { batchId, batchNumber }) => (
            <Link className="code" to={`/imports/${batchId}`}>
              {batchNumber}
            </Link>
          ),
        },
        {
          key: 'asked',
          title: t('loci:asked'),
          render: (_, { reason, proposedBy, proposedAt }) => (
            <>
              {reason}
              <div className="muted">
                {proposedBy} <When at={proposedAt} />
              </div>
            </>
          ),
        },
        {
          key: 'state',
          title: t('field:status'),
          render: (_, { status, decidedBy, decidedAt, decisionReason }) => (
            <>
              <StatusTag kind="locusCorrection" value={status} />
              {decisionReason !== null && <div>{decisionReason}</div>}
              {decidedBy !== null && decidedAt !== null && (
                <div className="muted">
                  {decidedBy} <When at={decidedAt} />
                </div>
              )}
            </>
          ),
        },
        {
          key: 'act',
          title: '',
          align: 'right',
          render: (_, correction) => <Act correction={correction} />,
        },
      ]}
    />
  );
}

function Act({ correction }: { correction: LocusCorrection }): ReactElement {
  const { t } = useTranslation('loci');
  const { id, version, locus, steps, own, status } = correction;
  const params = { path: { id } };
  return (
    <Flex gap={6} justify="end" wrap>
      {steps.includes('approve') && (
        <ConfirmButton<{ reason: string }>
          label={t('approve')}
          title={t('approveTitle', { locus })}
          hint={t('approveHint')}
          success="loci:approved"
          invalidates={CHANGED}
          perform={({ reason }) =>
            answer(api.POST('/locus-corrections/{id}/approve', { params, body: { reason, version } }))
          }
          buttonProps={{ ...SMALL, type: 'primary' }}
        >
          <BeforeAndAfter id={id} />
          <ReasonField />
        </ConfirmButton>
      )}
      {steps.includes('reject') && (
        <ReasonButton
          label={t('reject')}
          title={t('rejectTitle', { locus })}
          hint={t('rejectHint')}
          success="loci:rejected"
          invalidates={CHANGED}
          perform={(reason) =>
            answer(api.POST('/locus-corrections/{id}/reject', { params, body: { reason, version } }))
          }
          buttonProps={SMALL}
        />
      )}
      {steps.includes('withdraw') && (
        <ReasonButton
          label={t('withdraw')}
          title={t('withdrawTitle', { locus })}
          hint={t('rejectHint')}
          success="loci:withdrawn"
          invalidates={CHANGED}
          perform={(reason) =>
            answer(api.POST('/locus-corrections/{id}/withdraw', { params, body: { reason, version } }))
          }
          buttonProps={SMALL}
        />
      )}
      {own && status === 'proposed' && <span className="muted">{t('otherDecides')}</span>}
    </Flex>
  );
}

/** Both genotypes; that they were read is recorded. */
function BeforeAndAfter({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('loci');
  const { data, error } = useQuery({
    queryKey: ['/locus-corrections', id],
    queryFn: ({ signal }) => answer(api.GET('/locus-corrections/{id}', { params: { path: { id } }, signal })),
  });
  if (error) return <ProblemAlert problem={error} />;
  const call = (alleles: readonly string[] | null | undefined) =>
    alleles === null || alleles?.length === 0 ? t('notUsable') : (alleles?.join(', ') ?? '…');
  return (
    <p>
      {t('before')} <b className="num">{call(data?.before)}</b> → {t('after')}{' '}
      <b className="num">{call(data && data.corrected)}</b>
    </p>
  );
}
