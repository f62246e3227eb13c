import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A calendar day as the wire has it (`YYYY-MM-DD`), picked or typed. */
export function DayPicker(props: {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Days after today cannot be chosen. */
  past?: boolean;
  disabled?: boolean;
}) {
  return (
    <DatePicker
      {...(props.id === undefined ? {} : { id: props.id })}
      className="wide"
      value={props.value ? dayjs(props.value) : null}
      onChange={(value: dayjs.Dayjs | null) => props.onChange?.(value ? value.format('YYYY-MM-DD') : null)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D']}
      disabled={props.disabled === true}
      {...(props.past === true && { disabledDate: (day: dayjs.Dayjs) => day.isAfter(dayjs(), 'day') })}
    />
  );
}
