import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (donorId: string) => void;
}

/** A registered donor by code; the first matches as one types. */
export function DonorPicker({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['/donors', { q: text }],
    queryFn: () => answer(api.GET('/donors', { params: { query: { q: text, limit: 20 } } })),
    enabled: text.trim().length > 2,
  });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value ?? null}
      placeholder={t('specimens:act.donorHint')}
      loading={found.isFetching}
      options={(found.data?.items ?? []).map((donor) => ({
        value: donor.id,
        label: `${donor.code} · ${donor.category ? t(`enum:category.${donor.category}`) : t(`enum:donorKind.${donor.kind}`)} · ${t(`enum:sex.${donor.sex}`)}`,
      }))}
      onChange={(chosen: string) => onChange?.(chosen)}
    />
  );
}
