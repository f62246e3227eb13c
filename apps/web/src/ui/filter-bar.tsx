import { isDay } from '@homeward/rules';
import { Button, Checkbox, Flex, Input, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { DAYS, type Filter } from './filter';

/** The calendar is large; the other filters do not wait for it. */
const DayPicker = lazy(async () => ({ default: (await import('./day-picker')).DayPicker }));

/** The filters of a list; each lives in the address, so that a view can be sent, kept and gone back to. */
export function FilterBar({ filters }: { filters: Filter[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setSearch((current) => {
      if ((value ?? '') === (current.get(name) ?? '')) return current;
      const next = new URLSearchParams(current);
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const names = filters.flatMap(({ name, kind }) => (kind === 'days' ? DAYS : [name]));
  const active = names.some((name) => search.has(name));
  return (
    <Flex gap={8} wrap align="center" role="search">
      {filters.map((filter) => {
        const value = search.get(filter.name);
        switch (filter.kind) {
          case 'select':
            return (
              <Select
                key={filter.name}
                allowClear
                aria-label={filter.label}
                placeholder={filter.label}
                value={value}
                options={filter.options}
                onChange={(chosen: string | undefined) => set(filter.name, chosen)}
                style={{ minWidth: 150 }}
              />
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
          case 'days':
            return (
              <Flex key={filter.name} gap={4} align="center" role="group" aria-label={filter.label}>
                <span className="muted">{filter.label}</span>
                {(['from', 'to'] as const).map((end) => (
                  <span key={end} style={{ width: 132 }}>
                    <Suspense fallback={<Input disabled placeholder={t(`common:${end}`)} />}>
                      <DayPicker
                        label={`${filter.label} ${t(`common:${end}`)}`}
                        placeholder={t(`common:${end}`)}
                        value={search.get(end)}
                        // A typed text that is not a day filters nothing.
                        onChange={(day) => (day === null || isDay(day)) && set(end, day ?? undefined)}
                      />
                    </Suspense>
                  </span>
                ))}
              </Flex>
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
              for (const name of names) next.delete(name);
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
