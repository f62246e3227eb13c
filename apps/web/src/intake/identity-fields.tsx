import { Form, Input, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ID_NUMBER_LENGTH,
  idNumberFacts,
  idNumberProblem,
  normaliseIdNumber,
  today,
  type IdNumberFacts,
} from '@homeward/rules';

const PHONE = /^\+?\d{7,15}$/;

interface Props {
  form: FormInstance;
  /** Where the identity stands in the form, such as `['missing', 'identity']`. */
  path: string[];
  nameRequired?: boolean;
  phone?: boolean;
  /** The form begins here: an ID reader needs no click first. */
  autoFocus?: boolean;
  /** The number that the server knows already; a green tick beside it would say the opposite. */
  taken?: unknown;
  /** What a complete, valid ID number says: fills sex and birth. */
  onFacts: (facts: IdNumberFacts) => void;
}

/** Name, ID number, phone, address; what is wrong is said beside the field as it is typed. */
export function IdentityFields({ form, path, nameRequired = false, phone = true, ...rest }: Props) {
  const { autoFocus = false, taken, onFacts } = rest;
  const { t } = useTranslation();
  const typed = (Form.useWatch([...path, 'idNumber'], form) as string | undefined) ?? '';
  const length = normaliseIdNumber(typed).length;
  const facts = idNumberFacts(typed, today());
  const progress =
    length > 0 && length < ID_NUMBER_LENGTH && idNumberProblem(typed, today()) === null
      ? t('field:idNumberLeft', { count: ID_NUMBER_LENGTH - length })
      : undefined;
  return (
    <>
      <Form.Item
        name={[...path, 'idNumber']}
        label={t('field:idNumber')}
        validateFirst
        extra={
          facts && normaliseIdNumber(typed) !== taken ? (
            <span style={{ color: '#237804' }}>✓ {t('field:idNumberFits')}</span>
          ) : (
            progress
          )
        }
        rules={[
          {
            validateTrigger: ['onChange', 'onBlur'],
            validator: (_rule, value: string | undefined) => {
              const problem = idNumberProblem(value ?? '', today());
              return problem === null
                ? Promise.resolve()
                : Promise.reject(new Error(t(`field:idNumberProblem.${problem}`)));
            },
          },
          {
            validateTrigger: 'onBlur',
            validator: (_rule, value: string | undefined) => {
              const left = normaliseIdNumber(value ?? '').length;
              return left === 0 || left >= ID_NUMBER_LENGTH
                ? Promise.resolve()
                : Promise.reject(new Error(t('field:idNumberProblem.length', { count: left })));
            },
          },
        ]}
        validateTrigger={['onChange', 'onBlur']}
      >
        <Input
          className="code"
          autoComplete="off"
          allowClear
          autoFocus={autoFocus}
          placeholder={t('field:idNumberHint')}
          onChange={(event) => {
            const found = idNumberFacts(event.target.value, today());
            if (found) onFacts(found);
          }}
          onPressEnter={(event) => {
            // The ID reader ends its number with Enter: go on to the next field instead of submitting.
            event.preventDefault();
            (form.getFieldInstance([...path, 'name']) as { focus?: () => void } | undefined)?.focus?.();
          }}
        />
      </Form.Item>
      <Form.Item
        name={[...path, 'name']}
        label={t('field:name')}
        rules={[{ required: nameRequired, whitespace: true, message: t('common:required') }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      {phone && (
        <Form.Item
          name={[...path, 'phone']}
          label={t('field:phone')}
          rules={[
            {
              validator: (_rule, value: string | undefined) => {
                const text = (value ?? '').normalize('NFKC').replace(/[\s()-]/g, '');
                return text === '' || PHONE.test(text)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('field:phoneProblem')));
              },
            },
          ]}
          validateTrigger="onBlur"
        >
          <Input autoComplete="off" inputMode="tel" maxLength={30} />
        </Form.Item>
      )}
      <Form.Item name={[...path, 'address']} label={t('field:address')}>
        <Input autoComplete="off" maxLength={300} />
      </Form.Item>
    </>
  );
}
