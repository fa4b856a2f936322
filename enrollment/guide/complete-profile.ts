import type {
  Affinity,
  Authentication,
  Method,
  PortalDelivery,
  ProfileSettings,
} from '../profile.ts';

/** Plain `setup-assistant` leaves the form to the method. */
export const AUTHENTICATION_CHOICES = [
  'company-portal',
  'setup-assistant',
  'setup-assistant-modern',
  'setup-assistant-legacy',
] as const;
type AuthenticationChoice = (typeof AUTHENTICATION_CHOICES)[number];

/** A partial profile; undefined settings get their defaults. */
export interface ProfileDraft {
  readonly name: string;
  readonly method: Method;
  readonly affinity?: Affinity | undefined;
  readonly authentication?: AuthenticationChoice | null | undefined;
  readonly portalDelivery?: PortalDelivery | null | undefined;
  readonly lockedEnrollment?: boolean | undefined;
  readonly awaitFinalConfiguration?: boolean | null | undefined;
  readonly profileDownloadedAtMs?: number | null | undefined;
}

/**
 * Fills in missing settings with the guide's own defaults. Given settings are kept, even impossible
 * ones: `judgeProfile` refuses those and says why. One exception: plain `setup-assistant` without a
 * user, as the matrix writes MX-04, means that nobody signs in (GAP-07).
 */
export function completeProfile(draft: ProfileDraft): ProfileSettings {
  const affinity = draft.affinity ?? DEFAULT_AFFINITY[draft.method];
  const authentication = authenticationOf(draft, affinity);
  return {
    name: draft.name,
    method: draft.method,
    affinity,
    authentication,
    portalDelivery:
      draft.portalDelivery === undefined
        ? defaultDelivery(draft.method, affinity, authentication)
        : draft.portalDelivery,
    lockedEnrollment: draft.lockedEnrollment ?? false,
    awaitFinalConfiguration:
      draft.awaitFinalConfiguration ?? (draft.method === 'ade' ? true : null),
    profileDownloadedAtMs: draft.profileDownloadedAtMs ?? null,
  };
}

const DEFAULT_AFFINITY: Readonly<Record<Method, Affinity>> = {
  'device-enrollment': 'with',
  ade: 'with',
  'apple-configurator': 'without',
};

function authenticationOf(draft: ProfileDraft, affinity: Affinity): Authentication | null {
  if (draft.authentication === undefined) return defaultAuthentication(draft, affinity);
  if (draft.authentication !== 'setup-assistant') return draft.authentication;
  if (draft.method === 'apple-configurator') return 'setup-assistant-legacy';
  return draft.method === 'ade' && affinity === 'without' ? null : 'setup-assistant-modern';
}

function defaultAuthentication(draft: ProfileDraft, affinity: Affinity): Authentication | null {
  if (affinity === 'without') return null;
  if (draft.method === 'device-enrollment') return 'company-portal';
  if (draft.method === 'ade') return 'setup-assistant-modern';
  return draft.portalDelivery === 'user-download' ? 'company-portal' : 'setup-assistant-legacy';
}

function defaultDelivery(
  method: Method,
  affinity: Affinity,
  authentication: Authentication | null,
): PortalDelivery | null {
  if (affinity === 'without') return null;
  if (method === 'device-enrollment') return 'user-download';
  if (authentication === 'company-portal') return 'required-app';
  return method === 'apple-configurator' ? 'with-profile' : null;
}
