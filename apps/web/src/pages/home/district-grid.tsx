import { useQuery } from '@tanstack/react-query';
import { Card, Col, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { districtsQuery } from '../../api/queries';
import type { DistrictBacklog } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { AgeTag } from '../../ui';

/** The city at a glance: one tile per district with what waits there and since when. */
export function DistrictGrid({ districts }: { districts: readonly DistrictBacklog[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = useQuery(districtsQuery);
  const backlog = new Map(districts.map((entry) => [entry.districtId, entry]));
  const rows = [...(known.data ?? [])].sort(
    (a, b) => (backlog.get(b.id)?.waiting ?? 0) - (backlog.get(a.id)?.waiting ?? 0),
  );
  return (
    <Card size="small" title={t('home:districts')}>
      <Row gutter={[8, 8]}>
        {rows.map((district) => {
          const entry = backlog.get(district.id);
          return (
            <Col key={district.id} xs={12} md={6} xl={4}>
              <Card size="small">
                <strong>{format.named(district)}</strong>
                {entry && entry.waiting > 0 ? (
                  <div>
                    {t('home:districtWaiting', { count: entry.waiting })} <AgeTag at={entry.oldestAt} />
                  </div>
                ) : (
                  <div className="muted">{t('home:noBacklog')}</div>
                )}
              </Card>
            </Col>
          );
        })}
      </Row>
    </Card>
  );
}
