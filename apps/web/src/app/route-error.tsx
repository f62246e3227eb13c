import { Button, Flex } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

function Notice({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}): ReactElement {
  return (
    <Flex
      vertical
      align="center"
      gap={12}
      role="alert"
      style={{ padding: '15vh 24px 0', textAlign: 'center' }}
    >
      <h1 className="page-title">{title}</h1>
      <span className="muted">{text}</span>
      {children}
    </Flex>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Notice title={t('common:notFound')} text={t('common:notFoundHint')}>
      <Link to="/">
        <Button type="primary">{t('common:toHome')}</Button>
      </Link>
    </Notice>
  );
}

/** A page that the role does not have: nothing of it is shown. */
export function NotPermitted() {
  const { t } = useTranslation();
  return (
    <Notice title={t('common:notForYou')} text={t('common:notForYouHint')}>
      <Link to="/">
        <Button type="primary">{t('common:toHome')}</Button>
      </Link>
    </Notice>
  );
}

/** A page that broke: says so, and offers the way back. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Notice title={t('common:pageBroke')} text={error instanceof Error ? error.message : String(error)}>
      <Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>
    </Notice>
  );
}
