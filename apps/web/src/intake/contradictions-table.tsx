import { useQuery } from '@tanstack/react-query';
import { Card, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import type { CaseSearch, Contradiction } from '../api/schema';
import { AgeTag, ReasonButton, When } from '../ui';

const CHANGED = ['/family-contradictions', '/cases', '/coverage', '/hits'];

/** @param of what the answer depends on beside the query */
export function useContradictions(query: { caseId?: string; status?: 'open' }, of = '') {
  return useQuery({
    queryKey: ['/family-contradictions', query, of],
    queryFn: ({ signal }) => answer(api.GET('/family-contradictions', { params: { query }, signal })),
  });
}

/** What the typings of a case's relatives say against their family, and what was decided; nothing where they agree. */
export function ContradictionsCard({
  caseId,
  search: { version, status },
}: {
  caseId: string;
  /** Another one, or one that ended, may have found something else. */
  search: Pick<CaseSearch, 'version' | 'status'>;
}): ReactElement | null {
  const { t } = useTranslation('cases');
  const { data } = useContradictions({ caseId }, `${String(version)} ${status}`);
  if (!data || data.length === 0) return null;
  return (
    <Card size="small" title={t('contradictions.title')}>
      <ContradictionsTable contradictions={data} />
    </Card>
  );
}

export function ContradictionsTable({
  contradictions,
  withCase = false,
}: {
  contradictions: Contradiction[];
  withCase?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Table<Contradiction>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={contradictions}
      columns={[
        ...(withCase
          ? [
              {
                key: 'case',
                title: t('cases:contradictions.case'),
                render: (_: unknown, { caseId, caseNumber }: Contradiction) => (
                  <Link className="code" to={`/cases/${caseId}`}>
                    {caseNumber}
                  </Link>
                ),
              },
            ]
          : []),
        {
          key: 'members',
          title: t('cases:contradictions.members'),
          render: (_, { members }) =>
            members.map(({ id, code, relation }) => (
              <div key={id} style={{ whiteSpace: 'nowrap' }}>
                <Link className="code" to={`/donors/${id}`}>
                  {code}
                </Link>{' '}
                {relation !== null && t(`enum:relation.${relation}`)}
              </div>
            )),
        },
        {
          key: 'what',
          title: t('cases:contradictions.what'),
          render: (_, contradiction) => <What contradiction={contradiction} />,
        },
        {
          key: 'since',
          title: t('cases:contradictions.since'),
          render: (_, { foundAt, status }) => <AgeTag at={foundAt} plain={status !== 'open'} />,
        },
        {
          key: 'decision',
          title: t('cases:contradictions.decision'),
          width: 240,
          render: (_, contradiction) => <Decision contradiction={contradiction} />,
        },
      ]}
    />
  );
}

function What({ contradiction }: { contradiction: Contradiction }): ReactElement {
  const { t } = useTranslation('cases');
  const { kind, log10Lr, lociCompared: count, loci } = contradiction;
  const lr = log10Lr === null ? '–' : log10Lr.toFixed(1).replace('-', '−');
  return (
    <>
      {kind === 'place'
        ? t('contradictions.place', { lr, count })
        : t('contradictions.same_genotype', { count })}
      {loci.length > 0 && (
        <div className="muted">
          {t(`contradictions.${kind === 'place' ? 'inconsistent' : 'equal'}`)}{' '}
          <span className="num">{loci.join(' ')}</span>
        </div>
      )}
    </>
  );
}

function Decision({ contradiction }: { contradiction: Contradiction }): ReactElement {
  const { t } = useTranslation('cases');
  const { id, version, steps, status, reason, decidedBy, decidedAt } = contradiction;
  const button = (step: 'stand' | 'reopen', label: string, title: string, hint: string) => (
    <ReasonButton
      label={label}
      title={title}
      hint={hint}
      success={`cases:contradictions.${step}Done`}
      invalidates={CHANGED}
      perform={(text) =>
        answer(
          api.POST(`/family-contradictions/{id}/${step}`, {
            params: { path: { id } },
            body: { reason: text, version },
          }),
        )
      }
      buttonProps={{ size: 'small' }}
    />
  );
  if (status === 'open')
    return steps.includes('stand') ? (
      button(
        'stand',
        t('contradictions.stand'),
        t('contradictions.standTitle'),
        t('contradictions.standHint'),
      )
    ) : (
      <span className="muted">{t('contradictions.waits')}</span>
    );
  return (
    <>
      <Tag>{t('contradictions.stands')}</Tag>
      {reason}
      {decidedBy !== null && decidedAt !== null && (
        <div className="muted">
          {t('contradictions.by', { by: decidedBy })} <When at={decidedAt} />
        </div>
      )}
      {steps.includes('reopen') &&
        button(
          'reopen',
          t('contradictions.reopen'),
          t('contradictions.reopenTitle'),
          t('contradictions.reopenHint'),
        )}
    </>
  );
}
