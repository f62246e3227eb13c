import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Powers } from '../../genetics';
import { SETTING_GROUPS, nameOf, valueAt, type Settings } from './settings';
import { useSettingWords } from './use-setting-words';

/** The settings of one version, in groups. */
export function SettingsView({ settings }: { settings: Settings }): ReactElement {
  const { t } = useTranslation('policies');
  const words = useSettingWords();
  return (
    <div className="policy-groups">
      {SETTING_GROUPS.map(({ group, fields }) => (
        <Card key={group} size="small" title={t(`group.${group}`)}>
          <dl className="policy-facts">
            {fields
              .filter((field) => valueAt(settings, field) !== '')
              .map((field) => (
                <div key={nameOf(field)} title={words.hint(field)}>
                  <dt>{words.label(field)}</dt>
                  <dd className="num">
                    <Powers>{words.value(field, valueAt(settings, field))}</Powers>
                  </dd>
                </div>
              ))}
          </dl>
        </Card>
      ))}
    </div>
  );
}
