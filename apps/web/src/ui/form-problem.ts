import type { FormInstance } from 'antd';
import { isProblem } from '../api/problem';

/**
 * Puts what the server refused beside the fields of the form. Field names are dotted paths as on the wire
 * (`identity.idNumber`). Returns true when every named problem found its field.
 */
export function showInForm(form: FormInstance, problem: unknown): boolean {
  if (!isProblem(problem)) return false;
  const known = problem.byField().map((entry) => ({ entry, name: entry.field.split('.') }));
  let placed = known.length > 0;
  for (const { entry, name } of known) {
    const target = form.getFieldInstance(name) as unknown;
    if (target === undefined && form.getFieldValue(name) === undefined) placed = false;
    else form.setFields([{ name, errors: [entry.message] }]);
  }
  return placed;
}
