import { Timeline as AntTimeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';
import { When } from './age-tag';
import { EmptyState } from './empty-state';

const SHOWN = new Set(['string', 'number', 'boolean']);
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** The plain facts of an entry; nested data and internal ids stay in the audit log. */
function facts(data: TimelineEntry['data']): string {
  return Object.entries(data ?? {})
    .filter(([, value]) => SHOWN.has(typeof value) && !IDENTIFIER.test(String(value)))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}

/** Everything that ever happened to a thing, newest first. Labels: `timeline:<kind>`. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <EmptyState title={t('common:nothingYet')} />;
  const sorted = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <AntTimeline
      style={{ paddingTop: 6 }}
      items={sorted.map((entry, index) => ({
        key: `${entry.at}:${index}`,
        content: (
          <>
            <strong>{t(`timeline:${entry.kind}`, { defaultValue: entry.kind })}</strong>{' '}
            <span className="muted">
              <When at={entry.at} />
              {entry.who !== null && ` · ${entry.who}`}
            </span>
            {facts(entry.data) !== '' && <div className="muted">{facts(entry.data)}</div>}
          </>
        ),
      }))}
    />
  );
}
