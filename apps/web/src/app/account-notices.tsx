import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useAction } from '../ui';
import { markNoticesSeen, sessionQuery } from '../session/session';

/** What others did to the account since the owner last signed in, so that the owner can report what is wrong. */
export function AccountNotices() {
  const { t } = useTranslation();
  const format = useFormat();
  const notices = useQuery(sessionQuery).data?.notices ?? [];
  const seen = useAction(markNoticesSeen);
  if (notices.length === 0) return null;
  return (
    <Alert
      banner
      type="warning"
      title={t('signIn:noticeTitle')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {notices.map(({ kind, at, by }) => (
            <li key={`${kind} ${at}`}>
              {format.time(at)} {t(`signIn:notice.${kind}`, { by: by ?? t('signIn:noticeByCommand') })}
            </li>
          ))}
        </ul>
      }
      action={
        <Button loading={seen.pending} onClick={() => seen.run(undefined)}>
          {t('signIn:noticeSeen')}
        </Button>
      }
    />
  );
}
