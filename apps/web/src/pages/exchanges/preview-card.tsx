import { Card, Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangePreview } from '../../api/schema';
import { useFormat } from '../../i18n/format';

/** What would leave: how many, and what of each. */
export function PreviewCard({ preview }: { preview: ExchangePreview | undefined }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  if (!preview)
    return (
      <Card size="small" title={t('exchanges:preview')}>
        <span className="muted">{t('exchanges:previewHint')}</span>
      </Card>
    );
  const { persons, families, relatives, familyFound, withoutProfile, fields, lociNames } = preview;
  const number = (value: number) => <span className="num">{format.number(value)}</span>;
  return (
    <Card size="small" title={t('exchanges:preview')}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'persons', label: t('exchanges:kind.persons'), children: number(persons) },
          {
            key: 'found',
            label: t('exchanges:familyFound'),
            children: t('exchanges:foundOf', {
              found: format.number(familyFound),
              of: format.number(persons + familyFound),
            }),
          },
          {
            key: 'families',
            label: t('exchanges:kind.families'),
            children: t('exchanges:familiesWith', { families, relatives }),
          },
          { key: 'without', label: t('exchanges:withoutProfile'), children: number(withoutProfile) },
        ]}
      />
      <p className="exchange-list-title">{t('exchanges:leaves')}</p>
      <ul className="exchange-list">
        {fields.map((field) => (
          <li key={field}>{t(`enum:exchangedField.${field}`)}</li>
        ))}
      </ul>
      <p className="muted">{t('exchanges:staysHere')}</p>
      <p className="exchange-list-title">{t('exchanges:lociCount', { count: lociNames.length })}</p>
      <p className="code exchange-loci">{lociNames.join(' · ')}</p>
    </Card>
  );
}
