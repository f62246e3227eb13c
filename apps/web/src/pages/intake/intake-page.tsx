import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui';
import { FamilyDesk } from './family-desk';
import { PersonDesk } from './person-desk';
import { useDesk, type DeskMode } from './use-desk';

/** The technician's desk: case and family, donor form, specimen, side by side on one page. */
export function IntakePage() {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <Page
      title={t('nav:intake')}
      extra={
        <Segmented<DeskMode>
          size="middle"
          value={desk.mode}
          onChange={(mode) => desk.go({ mode, caseId: null })}
          options={[
            { value: 'family', label: t('intake:modeFamily') },
            { value: 'person', label: t('intake:modePerson') },
          ]}
        />
      }
    >
      {desk.mode === 'family' ? <FamilyDesk desk={desk} /> : <PersonDesk desk={desk} />}
    </Page>
  );
}
