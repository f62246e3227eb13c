import { useMutation } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionKeys, withKeys } from '../api/action-keys';
import { isProblem, NO_ANSWER_CODE, type ApiProblem } from '../api/problem';
import { queryClient } from '../api/queries';
import { showInForm } from './form-problem';
import { OnceGuard } from './once-guard';
import { ProblemFields } from './problem-alert';
import { useUnsaved, type LostBy } from './unsaved';

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
  onRefused?: (error: Error) => void;
  /** True when the page shows the problem itself. */
  quiet?: boolean;
  /** The form whose fields show the refusal. Leaving it unsaved asks for confirmation. */
  form?: FormInstance;
  /** What the form is lost by: `page` unless told otherwise. */
  lostBy?: LostBy;
  /** True for a refusal that the page shows in its own place: then no field shows it too. */
  shownElsewhere?: (problem: ApiProblem) => boolean;
}

/**
 * One thing the user does: runs it once at a time, says that it worked or shows what the server refused, and reads
 * again what it changed. What `perform` sends carries a key that stays the same until it is stored, so that a click
 * after a lost answer cannot store it twice; `perform` sends before it first waits for anything.
 */
export function useAction<V, R>(perform: (input: V) => Promise<R>, options: ActionOptions<R> = {}) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const [keys] = useState(() => new ActionKeys());
  const [guard] = useState(() => new OnceGuard());
  const saved = useSavedForm(options.form, options.lostBy);
  const mutation = useMutation({
    mutationFn: async (input: V) => {
      const places = new Set<string>();
      const result = await withKeys(
        (place) => {
          places.add(place);
          return keys.of(place);
        },
        () => perform(input),
      );
      keys.forget(places);
      return result;
    },
    onSuccess: async (result) => {
      saved();
      if (options.success !== undefined) void message.success(t(options.success));
      if (options.invalidates) await invalidate(...options.invalidates, '/worklist');
      await options.onSuccess?.(result);
      saved();
    },
    onError: (error) => {
      const problem: ApiProblem | null = isProblem(error) ? error : null;
      // It may be stored: what is on the page must not say otherwise.
      if (problem?.code === NO_ANSWER_CODE && options.invalidates)
        void invalidate(...options.invalidates, '/worklist');
      if (options.form && !(problem && options.shownElsewhere?.(problem))) showInForm(options.form, error);
      options.onRefused?.(error);
      if (options.quiet === true) return;
      notification.error({
        title: error.message,
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
  /** Undefined when it was refused, or when it is under way already. */
  const runAsync = async (input: V): Promise<R | undefined> => {
    const slot = options.form ? 'form' : slotOf(input);
    if (!guard.begin(slot, performance.now())) return undefined;
    let done = false;
    try {
      const result = await mutation.mutateAsync(input);
      done = true;
      return result;
    } catch {
      return undefined; // onError has said it.
    } finally {
      guard.end(slot, done);
    }
  };
  return {
    run: (input: V) => void runAsync(input),
    /** Like `run`, for callers that go on afterwards. */
    runAsync,
    pending: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  };
}

/** A form is one subject whatever it contains; otherwise each input, such as the row of a table, is a subject. */
function slotOf(input: unknown): string {
  return input === undefined ? '' : JSON.stringify(input);
}

/** Keeps what the form held when it was opened or last saved, to tell whether it holds more. Returns "it is saved". */
function useSavedForm(form: FormInstance | undefined, lostBy?: LostBy): () => void {
  const held = useRef('');
  const textOf = (): string => (form ? JSON.stringify(form.getFieldsValue()) : '');
  const keep = (): void => {
    held.current = textOf();
  };
  useEffect(keep, [form]); // oxlint-disable-line react-hooks/exhaustive-deps
  useUnsaved(() => form?.isFieldsTouched() === true && textOf() !== held.current, lostBy);
  return keep;
}
