import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { setLanguage } from '../i18n';
import { useLanguage } from '../i18n/format';

/** Changes to the other language; named in that language. */
export function LanguageButton() {
  const language = useLanguage();
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      onClick={() => void setLanguage(language === 'zh' ? 'en' : 'zh')}
      lang={language === 'zh' ? 'en' : 'zh-CN'}
    >
      {language === 'zh' ? 'English' : '中文'}
    </Button>
  );
}
