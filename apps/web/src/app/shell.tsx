import { LogoutOutlined, MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Grid, Layout } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useFormat } from '../i18n/format';
import { ScannerListener } from '../ui/scanner-listener';
import { ShortcutHelp } from './shortcut-help';
import { AccountNotices } from './account-notices';
import { hasUnsaved } from '../ui/unsaved';
import { UnsavedGuard } from '../ui/unsaved-guard';
import { useAskBeforeLosing } from '../ui/use-guarded-close';
import { LanguageButton } from '../ui/language-button';
import { BusyBar } from './busy-bar';
import { isRefused } from './menu';
import { usePermissions } from '../session/permissions';
import { Navigation } from './navigation';
import { OfflineNotice } from './offline-notice';
import { NotPermitted } from './route-error';
import { OwnPasswordButton } from './own-password';
import { signOut, useAccount } from '../session/session';

/** On a phone alone. */
const NarrowMenu = lazy(async () => ({ default: (await import('./narrow-menu')).NarrowMenu }));

function AccountLine() {
  const { t } = useTranslation();
  const account = useAccount();
  const format = useFormat();
  const place = account.collectionPointName ?? account.districtName;
  return (
    <span className="cut" style={{ maxWidth: 420 }}>
      {account.displayName}
      <span className="muted">
        {' '}
        · {t(`enum:role.${account.role}`)}
        {place ? ` · ${format.pick(place)}` : ''}
      </span>
    </span>
  );
}

/** The frame of every page behind the sign-in: menu, account, language, scanner and shortcuts. */
export function Shell() {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const refused = isRefused(useLocation().pathname, usePermissions());
  const ask = useAskBeforeLosing();
  const leave = (): void => ask(hasUnsaved(), () => void signOut());
  return (
    <Layout style={{ minHeight: '100%' }}>
      <a className="skip-link" href="#content">
        {t('common:skipToContent')}
      </a>
      <BusyBar />
      <ScannerListener />
      <UnsavedGuard />
      <ShortcutHelp open={helpOpen} onOpen={setHelpOpen} />
      <Layout.Header style={{ borderBottom: '1px solid #e3e8ec', position: 'sticky', top: 0, zIndex: 20 }}>
        <Flex align="center" justify="space-between" style={{ height: '100%' }} gap={8}>
          <Flex align="center" gap={8} style={{ minWidth: 0 }}>
            {!wide && (
              <Button
                icon={<MenuOutlined />}
                aria-label={t('common:menu')}
                onClick={() => setMenuOpen(true)}
              />
            )}
            <img src="/favicon.svg" alt="" width={22} height={22} style={{ display: 'block' }} />
            <strong className="cut">{t('common:product')}</strong>
          </Flex>
          <Flex align="center" gap={4} style={{ minWidth: 0 }}>
            {wide && <AccountLine />}
            <Button
              type="text"
              icon={<QuestionCircleOutlined />}
              aria-label={t('common:shortcuts')}
              title={t('common:shortcuts')}
              onClick={() => setHelpOpen(true)}
            />
            <OwnPasswordButton compact={!wide} />
            <LanguageButton />
            <Button type="text" icon={<LogoutOutlined />} onClick={leave}>
              {t('common:signOut')}
            </Button>
          </Flex>
        </Flex>
      </Layout.Header>
      <AccountNotices />
      <OfflineNotice />
      <Layout>
        {wide ? (
          <Layout.Sider width={184} style={{ borderInlineEnd: '1px solid #e3e8ec' }}>
            <nav aria-label={t('common:menu')} style={{ position: 'sticky', top: 44 }}>
              <Navigation />
            </nav>
          </Layout.Sider>
        ) : (
          <Suspense>
            <NarrowMenu open={menuOpen} onClose={() => setMenuOpen(false)} title={<AccountLine />}>
              <Navigation onGo={() => setMenuOpen(false)} />
            </NarrowMenu>
          </Suspense>
        )}
        <Layout.Content
          id="content"
          tabIndex={-1}
          style={{ padding: '8px 14px 24px', minWidth: 0, outline: 'none' }}
        >
          {refused ? <NotPermitted /> : <Outlet />}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
