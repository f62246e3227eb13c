import { DomainError } from '@homeward/platform/pure';
import type { EntryProblem } from './entry-check.js';

export class VocabularyEntryRefused extends DomainError {
  readonly code = 'laboratory.vocabulary_entry_refused';
  readonly kind = 'invalid';
  constructor({ entry, field, value, why }: EntryProblem) {
    super(
      {
        zh: `${entry} 的 ${field}“${value}”不可用：${why.zh}`,
        en: `${entry}: ${field} "${value}" cannot be used: ${why.en}`,
      },
      field,
      value,
    );
  }
}

export class VocabularyReasonMissing extends DomainError {
  readonly code = 'laboratory.vocabulary_reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super(
      { zh: '必须写明理由', en: 'A change of the vocabulary and its decision need a written reason' },
      'reason',
      reason,
    );
  }
}

/** Four eyes: nobody approves what they proposed. */
export class OwnVocabularyChange extends DomainError {
  readonly code = 'laboratory.own_vocabulary_change';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      {
        zh: `变更 ${number} 是您本人提出的，必须由另一位实验室负责人决定`,
        en: `You proposed the change ${number} yourself; another laboratory lead decides about it`,
      },
      'proposedBy',
      null,
    );
  }
}

export class NotOwnVocabularyChange extends DomainError {
  readonly code = 'laboratory.not_own_vocabulary_change';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      { zh: `变更 ${number} 只能由提出人撤回`, en: `Only who proposed the change ${number} takes it back` },
      'proposedBy',
      null,
    );
  }
}

/** Somebody else changed the same entry in between. */
export class VocabularyEntryChanged extends DomainError {
  readonly code = 'laboratory.vocabulary_entry_changed';
  readonly kind = 'conflict';
  constructor(entry: string, base: number, since: number) {
    super(
      {
        zh: `“${entry}”在版本 ${since} 中已变更，而本次变更基于版本 ${base}；请按现行版本重新提出`,
        en: `"${entry}" was changed in version ${since}; this change was made on version ${base}. Propose it again on the one in force`,
      },
      'entries',
      entry,
    );
  }
}

export class PanelFileNotRead extends DomainError {
  readonly code = 'laboratory.panel_file_not_read';
  readonly kind = 'invalid';
  constructor(field: 'panels' | 'bins', line: number, text: string, why: { zh: string; en: string }) {
    super(
      {
        zh: `${field === 'panels' ? 'Panel' : 'Bin'} 文件第 ${line} 行“${text}”：${why.zh}`,
        en: `Line ${line} of the ${field === 'panels' ? 'panel' : 'bin'} file, "${text}": ${why.en}`,
      },
      field,
      text,
    );
  }
}
