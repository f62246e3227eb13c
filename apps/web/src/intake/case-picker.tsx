import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormat } from '../i18n/format';

/** Finds an open case by a part of its number or of a member's code. */
export function CasePicker({ onPick }: { onPick: (caseId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [q, setQ] = useState('');
  const { data } = useQuery({
    queryKey: ['/cases', 'pick', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/cases', { params: { query: { status: 'open', q, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      showSearch={{ onSearch: setQ, filterOption: false }}
      className="wide"
      size="middle"
      value={null}
      aria-label={t('intake:pickCase')}
      placeholder={t('intake:pickCase')}
      onChange={(id: string | null) => {
        if (id !== null) onPick(id);
      }}
      notFoundContent={t('intake:noCaseFound')}
      options={(data?.items ?? []).map((item) => ({
        value: item.id,
        label: `${item.number} · ${t(`enum:sex.${item.missingSex}`)} · ${format.date(item.missingSince)}`,
      }))}
    />
  );
}
