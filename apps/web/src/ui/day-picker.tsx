import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D'];
const WIRE = FORMATS[0]!;

function dayOf(text: string): dayjs.Dayjs | null {
  for (const format of FORMATS) {
    const day = dayjs(text, format, true);
    if (day.isValid()) return day;
  }
  return null;
}

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
  /** Name of a field that no form item labels. */
  label?: string;
  placeholder?: string;
}

/**
 * A calendar day as the wire has it (`YYYY-MM-DD`), picked or typed. A typed text that is not a day is handed on as it
 * stands, so that the form can say so: it is never taken away without a word.
 */
export function DayPicker(props: Props) {
  const { value } = props;
  return (
    <DatePicker
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      className="wide"
      value={value ? dayOf(value) : null}
      onChange={(day: dayjs.Dayjs | null) => props.onChange?.(day ? day.format(WIRE) : null)}
      onBlur={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        const text = target.value.trim();
        if (text === '' ? value : dayOf(text) === null) props.onChange?.(text === '' ? null : text);
      }}
      preserveInvalidOnBlur
      format={FORMATS}
      disabled={props.disabled === true}
    />
  );
}

/** A day in a form; what is wrong with it is said beside it. */
export function DayField(props: {
  name: string | string[];
  label: string;
  required?: boolean;
  /** A day after today is refused. */
  past?: boolean;
  className?: string;
  style?: React.CSSProperties;
}) {
  const { t } = useTranslation();
  const { name, label, required = false, past = false, style } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      validateFirst
      {...(style && { style })}
      rules={[
        { required, message: t('common:required') },
        {
          validator: (_rule, value: string | null | undefined) => {
            if (!value) return Promise.resolve();
            const day = dayOf(value);
            if (day === null) return Promise.reject(new Error(t('field:dayProblem.no_day', { value })));
            if (past && day.isAfter(dayjs(), 'day'))
              return Promise.reject(new Error(t('field:dayProblem.future', { value })));
            return Promise.resolve();
          },
        },
      ]}
    >
      <DayPicker />
    </Form.Item>
  );
}
