import { Badge, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Resource } from '../../ui';

const REFRESH_MS = 10_000;
/** Words of the states, and whether each is well. */
const STATES: Record<string, 'success' | 'warning' | 'error'> = {
  ok: 'success',
  unknown: 'warning',
  late: 'error',
  degraded: 'error',
  unreachable: 'error',
};

function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[prefix, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function HealthValue({ value }: { value: string }) {
  const { t } = useTranslation();
  const state = STATES[value];
  if (state === undefined) return <span className="num">{value}</span>;
  return <Badge status={state} text={t(`health:value.${value}`)} />;
}

/** State of the system, refreshed automatically. */
export function HealthCard() {
  const { t } = useTranslation();
  return (
    <Resource path="/health" poll={{ everyMs: REFRESH_MS, while: () => true }}>
      {(health) => (
        <Card size="small" style={{ maxWidth: 640 }}>
          <Descriptions
            size="small"
            column={1}
            bordered
            items={flatten(health).map(([key, value]) => ({
              key,
              label: t(`health:${key}`, { defaultValue: key }),
              children: <HealthValue value={value} />,
            }))}
          />
        </Card>
      )}
    </Resource>
  );
}
