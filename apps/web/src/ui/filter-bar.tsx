import { Button, Checkbox, Flex, Input } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

const FilterSelect = lazy(async () => ({ default: (await import('./filter-select')).FilterSelect }));

export type Filter =
  | { name: string; kind: 'select'; label: string; options: { value: string; label: string }[] }
  | { name: string; kind: 'text'; label: string }
  /** Ticked means `true` in the address. */
  | { name: string; kind: 'flag'; label: string };

/** The filters of a list; each lives in the address, so that a view can be sent, kept and gone back to. */
export function FilterBar({ filters }: { filters: Filter[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setSearch((current) => {
      const next = new URLSearchParams(current);
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const active = filters.some(({ name }) => search.has(name));
  return (
    <Flex gap={8} wrap align="center" role="search">
      {filters.map((filter) => {
        const value = search.get(filter.name);
        switch (filter.kind) {
          case 'select':
            return (
              <Suspense key={filter.name} fallback={<span style={{ width: 150 }} />}>
                <FilterSelect
                  label={filter.label}
                  value={value}
                  options={filter.options}
                  onChange={(chosen) => set(filter.name, chosen)}
                />
              </Suspense>
            );
          case 'text':
            return (
              <Input.Search
                key={`${filter.name}:${value ?? ''}`}
                data-search=""
                allowClear
                aria-label={filter.label}
                placeholder={filter.label}
                defaultValue={value ?? ''}
                onSearch={(text) => set(filter.name, text.trim())}
                style={{ width: 220 }}
              />
            );
          case 'flag':
            return (
              <Checkbox
                key={filter.name}
                checked={value === 'true'}
                onChange={(event) => set(filter.name, event.target.checked ? 'true' : undefined)}
              >
                {filter.label}
              </Checkbox>
            );
        }
      })}
      {active && (
        <Button
          type="link"
          onClick={() =>
            setSearch((current) => {
              const next = new URLSearchParams(current);
              for (const { name } of filters) next.delete(name);
              return next;
            })
          }
        >
          {t('common:clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
