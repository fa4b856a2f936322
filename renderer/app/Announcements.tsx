import { useSpokenFailure } from './use-spoken-failure.ts';
import { useSpokenSummary } from './use-spoken-summary.ts';

/** Announcements for screen readers: a summary at most every 3 s, a failure once and at once. */
export function Announcements() {
  return (
    <div className="visually-hidden">
      <p role="status" data-announcer="polite">
        {useSpokenSummary()}
      </p>
      <p role="alert" data-announcer="assertive">
        {useSpokenFailure()}
      </p>
    </div>
  );
}
