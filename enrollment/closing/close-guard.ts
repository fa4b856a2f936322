import { CLOSE_CHECKS, type CloseCheck, type CloseCheckKind } from '../close-check.ts';
import type { Device } from '../device.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { isCounted } from '../progress.ts';
import { statusOf } from '../exceptions/device-status.ts';

/** A session, its devices and what is known of them. */
export interface CloseParts {
  readonly context: SessionContext;
  /** The session's devices. */
  readonly devices: readonly Device[];
}

/** What is unresolved before this session is closed; empty if nothing is. */
export function openCloseChecks({ context, devices }: CloseParts): readonly CloseCheck[] {
  const { session, expected } = context;
  const standings = devices.map((device) => statusOf(device, context));
  const counted = standings.filter(({ state }) => isCounted(state)).length;
  const here = new Set(standings.map((one) => one.expected).filter((row) => row !== null));
  const numbers: Readonly<Record<CloseCheckKind, number>> = {
    'open-exceptions': standings.filter(({ exceptions }) => exceptions.length > 0).length,
    missing: expected.size - here.size,
    'label-only': standings.filter(({ state }) => state === 'label-only').length,
    // What is missing from the lists says the same, and which ones.
    'below-target':
      session.target === null || session.isTargetOfList ? 0 : Math.max(0, session.target - counted),
    'still-here': devices.filter(
      (one, at) => one.isPresent && standings[at]?.state !== 'followed-up',
    ).length,
  };
  return CLOSE_CHECKS.flatMap((kind) =>
    numbers[kind] > 0 ? [{ kind, devices: numbers[kind] }] : [],
  );
}

/** The concerns that the user has not been shown. */
export const checksNotShown = (
  concerns: readonly CloseCheck[],
  despite: readonly CloseCheckKind[],
): readonly CloseCheck[] => concerns.filter(({ kind }) => !despite.includes(kind));
