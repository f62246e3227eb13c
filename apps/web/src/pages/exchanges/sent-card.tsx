import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import { useMay } from '../../session/permissions';
import { When } from '../../ui';
import { StateTag } from './items-table';
import { ResultTag } from './result-tag';
import './exchanges.css';

/** Where a donor's profile went; nothing for those who may not know, and where it went nowhere. */
export function SentCard({ donorId }: { donorId: string }): ReactElement | null {
  const { t } = useTranslation();
  const mayRead = useMay('exchange.read');
  const { data = [] } = useQuery({
    ...resource('/donors/{id}/exchanges', { id: donorId }),
    enabled: mayRead,
  });
  if (data.length === 0) return null;
  return (
    <Card size="small" title={t('exchanges:sentTo')}>
      <ul className="exchange-sent">
        {data.map((sent) => (
          <li key={`${sent.exchangeId} ${sent.identifier}`}>
            <Link className="num" to={`/exchanges/${sent.exchangeId}`}>
              {sent.number}
            </Link>{' '}
            {sent.recipient} <span className="code muted">{sent.identifier}</span>{' '}
            <When at={sent.deliveredAt ?? sent.producedAt} />
            <div>
              <StateTag state={sent.state} />
              <span className="muted">{t('exchanges:revision', { n: sent.revision })}</span>{' '}
              {sent.result !== null && <ResultTag result={sent.result} />}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
