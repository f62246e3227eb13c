import type { NewExchangeBody } from '../../api/schema';

/** The fields of the form. */
export interface ExchangeForm extends Pick<
  NewExchangeBody,
  'recipientId' | 'purpose' | 'purposeText' | 'legalBasis' | 'format' | 'loci'
> {
  readonly persons: boolean;
  readonly families: boolean;
  readonly districtId?: string;
  readonly batchNumber?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly caseNumbers?: readonly string[];
}

/** The request that the fields stand for; what is left empty is not sent. */
export function bodyOf(values: ExchangeForm): NewExchangeBody {
  const { persons, families, districtId, batchNumber, from, to, caseNumbers = [], ...others } = values;
  const number = batchNumber?.trim() ?? '';
  return {
    ...others,
    selection: {
      persons,
      families,
      ...(districtId && { districtId }),
      ...(number !== '' && { batchNumber: number }),
      ...(from && { from }),
      ...(to && { to }),
      ...(caseNumbers.length > 0 && { caseNumbers: [...caseNumbers] }),
    },
  };
}
