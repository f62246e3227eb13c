import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui';
import { FamilyDesk } from './family-desk';
import { PersonDesk } from './person-desk';
import { useHeldLabels } from './use-held-labels';
import { useDesk, type DeskMode } from './use-desk';

/** The technician's desk: case and family, donor form, specimen, side by side on one page. */
export function IntakePage() {
  const { t } = useTranslation();
  const desk = useDesk();
  const held = useHeldLabels(desk.adding !== null || (desk.mode === 'person' && desk.donorId === null));
  return (
    <Page
      title={t('nav:intake')}
      extra={
        <Segmented<DeskMode>
          size="middle"
          value={desk.mode}
          onChange={(mode) => {
            held.clear();
            desk.go({ mode, caseId: null });
          }}
          options={[
            { value: 'family', label: t('intake:modeFamily') },
            { value: 'person', label: t('intake:modePerson') },
          ]}
        />
      }
    >
      {desk.mode === 'family' ? (
        <FamilyDesk desk={desk} held={held} />
      ) : (
        <PersonDesk desk={desk} held={held} />
      )}
    </Page>
  );
}
