import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Table } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, type Query } from '../api/client';
import type { Page } from '../api/types';
import { download, toCsv } from './csv';
import { FilterBar, type Filter } from './filter-bar';
import { ProblemAlert } from './problem-alert';

export const PAGE_ROWS = 50;

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** The cell as text, for the export; a column without it is not exported. */
  text?: (row: T) => string | number | null | undefined;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
}

export interface KeysetTableProps<T> {
  /** Path of the list below /api/v1. */
  path: string;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Where Enter or a click on the row goes. */
  rowPath?: (row: T) => string;
  filters?: Filter[];
  /** Query that the reader cannot change. */
  fixed?: Query;
  exportName: string;
  empty: ReactNode;
  toolbar?: ReactNode;
  refetchInterval?: number;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}

/**
 * A list as the server pages it: 50 rows at a time by cursor, filters in the address, rows by keyboard (arrows,
 * Enter), export of what is loaded.
 */
export function KeysetTable<T extends object>(props: KeysetTableProps<T>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filters = Object.fromEntries((props.filters ?? []).map(({ name }) => [name, search.get(name)]));
  const query: Query = { ...filters, ...props.fixed, limit: PAGE_ROWS };
  const list = useInfiniteQuery({
    queryKey: [props.path, 'list', query],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(props.path, { ...query, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    ...(props.refetchInterval === undefined ? {} : { refetchInterval: props.refetchInterval }),
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const exported = props.columns.filter((column) => column.text !== undefined);
  const save = () => {
    const cells = rows.map((row) => exported.map((column) => column.text?.(row)));
    const csv = toCsv(
      exported.map((column) => column.title),
      cells,
    );
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${props.exportName}.csv`);
  };
  const open = props.rowPath;
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" gap={8} wrap>
        <FilterBar filters={props.filters ?? []} />
        <Flex gap={8} style={{ marginInlineStart: 'auto' }}>
          {props.toolbar}
          <Button
            icon={<ReloadOutlined />}
            aria-label={t('common:refresh')}
            onClick={() => void list.refetch()}
          />
          <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={save}>
            {t('common:exportCsv')}
          </Button>
        </Flex>
      </Flex>
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      <Table<T>
        className="keyset-table"
        size="small"
        rowKey={props.rowKey}
        dataSource={rows}
        pagination={false}
        columns={props.columns.map(({ key, title, render, width, align }) => ({
          key,
          title,
          ...(width === undefined ? {} : { width }),
          ...(align === undefined ? {} : { align }),
          render: (_: unknown, row: T) => render(row),
        }))}
        locale={{ emptyText: list.isPending ? t('common:loading') : props.empty }}
        {...(open && {
          onRow: (row: T) => ({
            tabIndex: 0,
            className: 'row-link',
            onClick: (event) => {
              if (!(event.target as HTMLElement).closest('a,button,input')) void navigate(open(row));
            },
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
              if (event.target !== event.currentTarget) return;
              if (event.key === 'Enter') void navigate(open(row));
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
            },
          }),
        })}
      />
      {rows.length > 0 && (
        <Flex justify="space-between" align="center">
          <span className="muted">
            {t(list.hasNextPage ? 'common:rowsLoadedMore' : 'common:rowsLoaded', { count: rows.length })}
          </span>
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('common:loadMore', { count: PAGE_ROWS })}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}
