import { Timeline as AntTimeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';
import { When } from './age-tag';
import { EmptyState } from './empty-state';
import { factsOf } from './timeline-facts';

function Facts({ text }: { text: string }) {
  return text === '' ? null : <div className="muted">{text}</div>;
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
            <Facts text={factsOf(entry, t)} />
          </>
        ),
      }))}
    />
  );
}
