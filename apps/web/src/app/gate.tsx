import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { metaQuery } from '../api/queries';
import { ProblemAlert } from '../ui/problem-alert';
import { BusyBar } from './busy-bar';
import { sessionQuery, useLocked } from '../session/session';
import { Shell } from './shell';

/** Once in an account's life, and it draws a QR code. */
const EnrolmentPage = lazy(async () => ({
  default: (await import('../pages/sign-in/enrolment')).EnrolmentPage,
}));

const FirstPasswordPage = lazy(async () => ({
  default: (await import('../pages/sign-in/first-password')).FirstPasswordPage,
}));
/** Loaded once the first page stands, so that it is there when it is needed. */
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again')).SignInAgain }));

/** Who is not signed in goes to the sign-in page and comes back afterwards; whose session ends signs in over the page. */
export function Gate() {
  const { data, error, isPending } = useQuery(sessionQuery);
  // It says the zone of days and times: no page is shown before.
  const meta = useQuery(metaQuery);
  const location = useLocation();
  const locked = useLocked();
  if (isPending || meta.isPending) return <BusyBar />;
  if (error) return <ProblemAlert problem={error} />;
  if (!data) {
    const from = location.pathname + location.search;
    return <Navigate to={from === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`} replace />;
  }
  if (data.passwordChangeRequired)
    return (
      <Suspense fallback={<BusyBar />}>
        <FirstPasswordPage />
      </Suspense>
    );
  if (data.mfa === 'enrolment_required')
    return (
      <Suspense fallback={<BusyBar />}>
        <EnrolmentPage />
      </Suspense>
    );
  // Hidden, not taken away: a form that is filled in keeps what stands in it.
  return (
    <>
      <div hidden={locked} inert={locked} style={{ height: '100%' }}>
        <Shell key={data.account.id} />
      </div>
      <Suspense fallback={<BusyBar />}>{locked && <SignInAgain />}</Suspense>
    </>
  );
}
