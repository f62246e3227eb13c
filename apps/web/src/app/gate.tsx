import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { metaQuery } from '../api/queries';
import { EnrolmentPage } from '../pages/sign-in/enrolment';
import { ProblemAlert } from '../ui/problem-alert';
import { BusyBar } from './busy-bar';
import { sessionQuery } from './session';
import { Shell } from './shell';

/** Who is not signed in goes to the sign-in page and comes back afterwards. */
export function Gate() {
  const { data, error, isPending } = useQuery(sessionQuery);
  // It says the zone of days and times: no page is shown before.
  const meta = useQuery(metaQuery);
  const location = useLocation();
  if (isPending || meta.isPending) return <BusyBar />;
  if (error) return <ProblemAlert problem={error} />;
  if (!data) {
    const from = location.pathname + location.search;
    return <Navigate to={from === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`} replace />;
  }
  if (data.mfa === 'enrolment_required') return <EnrolmentPage />;
  return <Shell />;
}
