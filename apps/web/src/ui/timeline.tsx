import { Timeline as AntTimeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/schema';
import { useLanguage } from '../i18n/format';
import { When } from './age-tag';
import { EmptyState } from './empty-state';
import { actsOf } from './timeline-acts';
import { factsOf } from './timeline-facts';

/** Everything that ever happened to a thing, each act once, newest first. Labels: `timeline:<kind>`. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (entries.length === 0) return <EmptyState title={t('common:nothingYet')} />;
  return (
    <AntTimeline
      style={{ paddingTop: 6 }}
      items={actsOf(entries).map((act, index) => ({
        key: `${act.at}:${index}`,
        content: (
          <>
            <strong>
              {[
                ...new Set(act.entries.map(({ kind }) => t(`timeline:${kind}`, { defaultValue: kind }))),
              ].join(' → ')}
            </strong>{' '}
            <span className="muted">
              <When at={act.at} />
              {act.who !== null && ` · ${act.who}`}
            </span>
            {[...new Set(act.entries.map((entry) => factsOf(entry, t, language)))].map(
              (facts) =>
                facts !== '' && (
                  <div key={facts} className="muted">
                    {facts}
                  </div>
                ),
            )}
          </>
        ),
      }))}
    />
  );
}
