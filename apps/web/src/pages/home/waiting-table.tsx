import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { WorklistItem } from '../../api/schema';
import { AgeTag, useNow } from '../../ui';
import { ageLevel } from '../../ui/age';
import { CountBar } from './count-bar';

/** Oldest first: what has waited longest stands on top; what has no age comes last. */
export function oldestFirst(items: readonly WorklistItem[]): WorklistItem[] {
  return [...items].sort((a, b) => (a.oldestAt ?? '9999').localeCompare(b.oldestAt ?? '9999'));
}

export function WaitingTable({ items }: { items: readonly WorklistItem[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const isLate = (at: string | null): boolean => at !== null && ageLevel(at, now) === 'red';
  const most = Math.max(0, ...items.map(({ count }) => count));
  const navigate = useNavigate();
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="kind"
      dataSource={oldestFirst(items)}
      onRow={(row) => ({
        tabIndex: 0,
        className: 'row-link',
        onClick: () => void navigate(row.path),
        onKeyDown: (event) => {
          if (event.key === 'Enter') void navigate(row.path);
        },
      })}
      columns={[
        {
          title: t('home:what'),
          render: (_, row) => (
            <Link to={row.path}>{t(`enum:worklist.${row.kind}`, { defaultValue: row.kind })}</Link>
          ),
        },
        {
          title: t('home:count'),
          width: '45%',
          render: (_, row) => <CountBar count={row.count} most={most} late={isLate(row.oldestAt)} />,
        },
        { title: t('home:oldest'), width: 160, render: (_, row) => <AgeTag at={row.oldestAt} /> },
      ]}
    />
  );
}
