import { Select } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One filter with a list to choose from; loaded after the list it filters. */
export function FilterSelect({ label, value, options, onChange }: Props): ReactElement {
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={(chosen: string | undefined) => onChange(chosen)}
      style={{ minWidth: 150 }}
    />
  );
}
