import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { filled, type Query } from '../api/client';
import { listPage, type IdsOf, type ListPath, type RowOf } from '../api/queries';
import { download, toCsv } from './csv';
import { DAYS, type Filter } from './filter';
import { rememberOrder } from './list-order';
import { ListTable, sorted, type Column, type Sorting } from './list-table';
import { ProblemAlert } from './problem-alert';
import { isTextList, useBrowserStorage } from './browser-storage';

// The list comes first; what is done with it follows.
const FilterBar = lazy(async () => ({ default: (await import('./filter-bar')).FilterBar }));
const ColumnChoice = lazy(async () => ({ default: (await import('./column-choice')).ColumnChoice }));
const SavedViews = lazy(async () => ({ default: (await import('./saved-views')).SavedViews }));

export const PAGE_ROWS = 50;

export interface KeysetTableProps<P extends ListPath> {
  path: P;
  /** The ids in it. */
  ids?: IdsOf<P>;
  columns: Column<RowOf<P>>[];
  rowKey: (row: RowOf<P>) => string;
  /** Where Enter or a click on the row goes. */
  rowPath?: (row: RowOf<P>) => string;
  filters?: Filter[];
  /** Query that the reader cannot change. */
  fixed?: Query;
  exportName: string;
  empty: ReactNode;
  toolbar?: ReactNode;
  refetchInterval?: number;
}

/** All of them when a choice of another time left none. */
function shownOf<T>(columns: Column<T>[], hidden: readonly string[]): Column<T>[] {
  const shown = columns.filter(({ key }) => !hidden.includes(key));
  return shown.length > 0 ? shown : columns;
}

/**
 * A list as the server pages it: 50 rows at a time by cursor, filters in the address, rows by keyboard (arrows,
 * Enter), columns to choose, sorting and export of what is loaded.
 */
export function KeysetTable<P extends ListPath>(props: KeysetTableProps<P>) {
  const address = filled(props.path, props.ids as never);
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const names = (props.filters ?? []).flatMap(({ name, kind }) => (kind === 'days' ? DAYS : [name]));
  const filters = Object.fromEntries(names.map((name) => [name, search.get(name)]));
  const query: Query = { ...filters, ...props.fixed, limit: PAGE_ROWS };
  const list = useInfiniteQuery({
    queryKey: [address, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      listPage(props.path, props.ids, { ...query, after: pageParam }, signal),
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
  const [hidden, setHidden] = useBrowserStorage<readonly string[]>(
    `homeward.columns.${props.exportName}`,
    [],
    isTextList,
  );
  const [sorting, setSorting] = useState<Sorting | null>(null);
  // With more rows on the server the order holds for what is loaded, which the line below says.
  const shown = sorted(rows, props.columns, sorting);
  useEffect(() => {
    if (open) rememberOrder(address, shown.map(open));
  });
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" gap={8} wrap>
        <div className="list-filters">
          <Suspense>
            <FilterBar filters={props.filters ?? []} />
          </Suspense>
        </div>
        <Flex gap={8} style={{ marginInlineStart: 'auto' }}>
          {props.toolbar}
          <Suspense fallback={<span style={{ width: 72 }} />}>
            <SavedViews list={props.exportName} />
            <ColumnChoice columns={props.columns} hidden={hidden} onChange={setHidden} />
          </Suspense>
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
      <ListTable
        columns={shownOf(props.columns, hidden)}
        rows={shown}
        rowKey={props.rowKey}
        rowPath={open}
        sorting={sorting}
        onSort={setSorting}
        empty={list.isPending ? <span className="muted">{t('common:loading')}</span> : props.empty}
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
