import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changesBetween, nameOf, type Settings } from './settings';
import { useSettingWords } from './use-setting-words';

/** What one version of the settings changes in another, line by line. */
export function ChangeList({ before, after }: { before: Settings; after: Settings }): ReactElement {
  const { t } = useTranslation('policies');
  const words = useSettingWords();
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <span className="muted">{t('noChanges')}</span>;
  return (
    <>
      {changes.map((change) => (
        <div key={nameOf(change.field)}>
          {words.label(change.field)}: <span className="num">{words.value(change.field, change.before)}</span>{' '}
          → <b className="num">{words.value(change.field, change.after)}</b>
        </div>
      ))}
    </>
  );
}
