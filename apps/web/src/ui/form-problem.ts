import type { FormInstance } from 'antd';
import { isProblem } from '../api/problem';

/**
 * Puts what the server refused beside the fields of the form. Field names are dotted paths as on the wire
 * (`identity.idNumber`); a name that the form does not have is left to the alert.
 */
export function showInForm(form: FormInstance, problem: unknown): void {
  if (!isProblem(problem)) return;
  form.setFields(
    problem.byField().map(({ field, message }) => ({ name: field.split('.'), errors: [message] })),
  );
}
