import { Card, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opinion } from '../../api/schema';
import { When } from '../../ui';

/** The opinions side by side, as far as the reader may see them; two that disagree are marked. */
export function OpinionsPanel({ opinions }: { opinions: readonly Opinion[] }): ReactElement | null {
  const { t } = useTranslation();
  if (opinions.length === 0) return null;
  const first = opinions.find((opinion) => opinion.seat === 'a');
  const second = opinions.find((opinion) => opinion.seat === 'b');
  const disagree = first !== undefined && second !== undefined && first.code !== second.code;
  return (
    <div className="hit-opinions">
      {opinions.map((opinion) => (
        <Card
          key={opinion.seat}
          size="small"
          title={
            <>
              {t(`enum:seat.${opinion.seat}`)}{' '}
              <Tag color={disagree && opinion.seat !== 'arbiter' ? 'warning' : 'processing'}>
                {t(`enum:opinion.${opinion.code}`)}
              </Tag>
            </>
          }
        >
          {opinion.reason}
          <div className="muted">
            {opinion.accountName} · <When at={opinion.at} />
          </div>
        </Card>
      ))}
    </div>
  );
}
