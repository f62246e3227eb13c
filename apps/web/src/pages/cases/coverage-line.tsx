import { Alert } from 'antd';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseSearch } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { StatusTag, When } from '../../ui';

const TONE = {
  joined: 'success',
  pending: 'info',
  running: 'info',
  none: 'info',
  not_searchable: 'warning',
} as const;

/** Whom the family was compared with, and when: the proof that the search ran. */
export function CoverageLine({
  search,
  missing = {},
}: {
  search: CaseSearch;
  /** Words for missing members, where there are several. */
  missing?: Record<string, string>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status } = search;
  const code = search.notSearchableCode;
  const persons = format.number(search.personsCompared);
  const compared =
    search.joinedAt === null ? (
      t('cases:compared', { persons })
    ) : (
      <Trans
        i18nKey="cases:comparedAt"
        values={{ persons }}
        components={{ when: <When at={search.joinedAt} /> }}
      />
    );
  return (
    <Alert
      type={TONE[status]}
      showIcon
      title={
        <>
          {status === 'joined'
            ? compared
            : status === 'not_searchable'
              ? t(`cases:notSearchable.${code ?? 'unknown'}`, {
                  defaultValue: t('cases:notSearchable.unknown', { code }),
                })
              : t(`cases:search${status === 'none' ? 'None' : 'Waiting'}`)}{' '}
          {search.contradicting.map((member) => (
            <span key={member} className="code">
              {member}{' '}
            </span>
          ))}
          {status !== 'joined' && search.joinedAt !== null && <When at={search.joinedAt} />}{' '}
          <span className="muted">{t('cases:searchVersion', { version: search.version })}</span>{' '}
          <StatusTag kind="search" value={status} />
          {search.members.map((member) => (
            <span key={member.missingKey} style={{ whiteSpace: 'nowrap' }}>
              {' '}
              {missing[member.missingKey] ?? member.missingKey}{' '}
              <StatusTag kind="search" value={member.status} />
            </span>
          ))}
        </>
      }
    />
  );
}
