import { useMutation } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem, type ApiProblem } from '../api/problem';
import { queryClient } from '../api/queries';
import { showInForm } from './form-problem';
import { ProblemFields } from './problem-alert';

/** Everything read from these paths (and below them) is read again. */
export async function invalidate(...paths: string[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [first] }) =>
      typeof first === 'string' && paths.some((path) => first === path || first.startsWith(`${path}/`)),
  });
}

export interface ActionOptions<R> {
  /** Key of the sentence that says it worked. */
  success?: string;
  /** Paths whose answers have changed. */
  invalidates?: string[];
  onSuccess?: (result: R) => void | Promise<void>;
  /** True when the page shows the problem itself. */
  quiet?: boolean;
  /** The form beside whose fields the refusal is shown. */
  form?: FormInstance;
}

/**
 * One thing the user does: runs it once at a time, says that it worked or shows what the server refused, and reads
 * again what it changed.
 */
export function useAction<V, R>(perform: (input: V) => Promise<R>, options: ActionOptions<R> = {}) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const mutation = useMutation({
    mutationFn: perform,
    onSuccess: async (result) => {
      if (options.success !== undefined) void message.success(t(options.success));
      if (options.invalidates) await invalidate(...options.invalidates, '/worklist');
      await options.onSuccess?.(result);
    },
    onError: (error) => {
      if (options.form) showInForm(options.form, error);
      if (options.quiet === true) return;
      const problem: ApiProblem | null = isProblem(error) ? error : null;
      notification.error({
        title: problem?.status === 0 ? t('common:noNetwork') : error.message,
        description: problem && (
          <>
            <span className="code muted">{problem.code}</span>
            <ProblemFields problem={problem} />
          </>
        ),
        duration: 12,
      });
    },
  });
  return {
    run: (input: V) => mutation.mutate(input),
    /** Like `run`, for callers that go on afterwards; undefined when it was refused. */
    runAsync: (input: V): Promise<R | undefined> => mutation.mutateAsync(input).catch(() => undefined),
    pending: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  };
}
