import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { metaQuery } from '../api/queries';

/** On every page of a demonstration, so that users do not take it for the real system. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(metaQuery);
  if (data?.mode !== 'demonstration') return null;
  return (
    <div
      role="note"
      className="demonstration-banner"
      style={{
        background: '#fff1b8',
        borderBottom: '1px solid #ffd666',
        padding: '2px 14px',
        textAlign: 'center',
        fontSize: 12,
      }}
    >
      <strong>{t('common:demonstration')}</strong> {t('common:demonstrationText')}
    </div>
  );
}
