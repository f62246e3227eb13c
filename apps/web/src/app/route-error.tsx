import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t('common:notFound')}
      subTitle={t('common:notFoundHint')}
      extra={
        <Link to="/">
          <Button type="primary">{t('common:toHome')}</Button>
        </Link>
      }
    />
  );
}

/** A page that broke: says so, and offers the way back. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('common:pageBroke')}
      subTitle={error instanceof Error ? error.message : String(error)}
      extra={<Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>}
    />
  );
}
