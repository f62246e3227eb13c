import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../session/permissions';
import { EmptyState, Page } from '../../ui';

/** Where the scan of a label leads whose kit has no donor yet. */
export function UnusedKitPage() {
  const { t } = useTranslation();
  const mayRegister = useMay('donor.register');
  return (
    <Page title={t('kits:unused')} crumbs={[{ label: t('nav:kits'), to: '/kits' }]}>
      <EmptyState
        title={t('kits:unused')}
        hint={t('kits:unusedHint')}
        action={
          mayRegister && (
            <Link to="/intake">
              <Button type="primary">{t('nav:intake')}</Button>
            </Link>
          )
        }
      />
    </Page>
  );
}
