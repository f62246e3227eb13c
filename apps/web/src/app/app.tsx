import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/queries';
import { useLanguage } from '../i18n/format';
import { DemonstrationBanner } from './demonstration-banner';
import { router } from '../routes';
import { stillTheme, theme } from './theme';
import { useReducedMotion } from './use-reduced-motion';

export function App() {
  const language = useLanguage();
  const still = useReducedMotion();
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={still ? stillTheme : theme}
        componentSize="small"
        button={{ autoInsertSpace: false }}
      >
        <AntApp style={{ height: '100%' }}>
          <DemonstrationBanner />
          <RouterProvider router={router} />
        </AntApp>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
