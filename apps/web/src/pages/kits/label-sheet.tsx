import { PrinterOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popover, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../api/client';
import { useAccount } from '../../session/session';
import { useFormat } from '../../i18n/format';
import { usePlaces } from '../../ui';

const MOST = 500;
/** Two kits in each of eleven rows. */
const ONE_SHEET = 22;

/** Labels of the newest unused kits, as a PDF to print. */
export function LabelSheet() {
  const { t } = useTranslation();
  const format = useFormat();
  const { points } = usePlaces();
  const own = useAccount().collectionPointId;
  const [count, setCount] = useState(ONE_SHEET);
  const [point, setPoint] = useState<string | null>(own);
  return (
    <Popover
      trigger="click"
      title={t('kits:labelsTitle')}
      content={
        <Space orientation="vertical">
          {own === null && (
            <Select
              className="wide"
              placeholder={t('field:collectionPoint')}
              value={point}
              onChange={setPoint}
              options={points.map((each) => ({ value: each.id, label: format.named(each) }))}
            />
          )}
          <InputNumber
            aria-label={t('kits:labelsCount')}
            prefix={t('kits:labelsCount')}
            min={1}
            max={MOST}
            precision={0}
            value={count}
            onChange={(value) => setCount(value ?? ONE_SHEET)}
          />
          <span className="muted" style={{ maxWidth: 360 }}>
            {t('kits:labelsHint')}
          </span>
          <Button
            type="primary"
            disabled={point === null}
            href={apiUrl('/kits/labels.pdf', {}, { count, collectionPointId: point })}
            target="_blank"
            rel="noopener"
          >
            {t('kits:labelsOpen')}
          </Button>
        </Space>
      }
    >
      <Button icon={<PrinterOutlined />}>{t('kits:labels')}</Button>
    </Popover>
  );
}
