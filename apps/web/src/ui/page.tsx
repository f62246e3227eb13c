import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Neighbours } from './list-order';

export interface Crumb {
  label: ReactNode;
  to: string;
}

/** The frame of one page: breadcrumb, title with its tags, actions at the right, the neighbours in the list above it. */
export function Page(props: {
  title: string;
  tags?: ReactNode;
  /** Pages above this one, home excluded; none at all for the home page itself. */
  crumbs?: Crumb[] | 'home';
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { crumbs = [] } = props;
  const { pathname } = useLocation();
  const list = crumbs === 'home' ? undefined : crumbs.at(-1)?.to;
  const above = crumbs === 'home' ? [] : [{ label: t('nav:home'), to: '/' }, ...crumbs];
  return (
    <>
      <title>{`${props.title} · ${t('common:product')}`}</title>
      <nav className="crumbs" aria-label={t('common:breadcrumb')}>
        <ol>
          {above.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
          <li aria-current="page">{props.title}</li>
        </ol>
      </nav>
      <Flex
        align="center"
        justify="space-between"
        gap={8}
        wrap
        style={{ margin: '2px 0 8px', minHeight: 32 }}
      >
        <Flex align="center" gap={8} wrap>
          <h1 className="page-title">{props.title}</h1>
          {props.tags}
        </Flex>
        <Flex gap={8} wrap>
          {list !== undefined && <Neighbours list={list} page={pathname} />}
          {props.extra}
        </Flex>
      </Flex>
      {props.children}
    </>
  );
}
