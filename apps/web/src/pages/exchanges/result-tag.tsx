import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerResult } from '../../api/schema';

const COLORS: Record<AnswerResult, string> = {
  no_match: 'default',
  possible_match: 'warning',
  match: 'success',
};

/** What a recipient says of a profile. */
export function ResultTag({ result }: { result: AnswerResult }): ReactElement {
  const { t } = useTranslation();
  return <Tag color={COLORS[result]}>{t(`enum:answerResult.${result}`)}</Tag>;
}
