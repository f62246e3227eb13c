/** The building blocks of all pages. */
export { AgeTag, When } from './age-tag';
export { useChoices } from './choices';
export { download } from './csv';
export { EmptyState } from './empty-state';
export type { Filter } from './filter-bar';
export { showInForm } from './form-problem';
export { KeysetTable, type Column } from './keyset-table';
export { Page } from './page';
export { ProblemAlert } from './problem-alert';
export { Resource } from './resource';
export { useScan } from './scan-handlers';
export { beep } from './sound';
export { StatusTag } from './status-tag';
export { Timeline } from './timeline';
export { invalidate, useAction } from './use-action';
export { useNow } from './use-now';
