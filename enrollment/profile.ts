/** The three enrollment methods of the guide (DOC-03). */
export const METHODS = ['device-enrollment', 'ade', 'apple-configurator'] as const;
export type Method = (typeof METHODS)[number];

/** Whether a user is assigned to the device (PRE-05). */
export const AFFINITIES = ['with', 'without'] as const;
export type Affinity = (typeof AFFINITIES)[number];

/**
 * Where the user authenticates; Setup Assistant has two forms in the finished documents (GAP-06,
 * GAP-08).
 */
export const AUTHENTICATIONS = [
  'company-portal',
  'setup-assistant-modern',
  'setup-assistant-legacy',
] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

/**
 * How Company Portal reaches the device: option 1 (required app), option 2 (the user downloads the
 * package), or installed by the enrollment profile itself (MX-07).
 */
export const PORTAL_DELIVERIES = ['required-app', 'user-download', 'with-profile'] as const;
export type PortalDelivery = (typeof PORTAL_DELIVERIES)[number];

/** What an enrollment profile says; a session pins one revision of it. */
export interface ProfileSettings {
  /** 1 to 80 characters, unique among profiles, ignoring case. */
  readonly name: string;
  readonly method: Method;
  readonly affinity: Affinity;
  /** Null without user affinity. */
  readonly authentication: Authentication | null;
  /** Null if Company Portal is not used. */
  readonly portalDelivery: PortalDelivery | null;
  /** True if users may not delete the management profile (RULE-09); ADE only. */
  readonly lockedEnrollment: boolean;
  /** Setup Assistant holds the user until Intune has checked in (ADE); null if not applicable. */
  readonly awaitFinalConfiguration: boolean | null;
  /**
   * When the .mobileconfig was downloaded, UTC ms; it is valid for two weeks. Null if not direct
   * enrollment or not given.
   */
  readonly profileDownloadedAtMs: number | null;
}

/**
 * One frozen revision of a profile. Editing makes a new revision, so history never changes meaning.
 */
export interface ProfileRevision {
  readonly profileId: string;
  /** Counts from 1. */
  readonly revision: number;
  readonly settings: ProfileSettings;
  readonly savedAtMs: number;
  readonly savedBy: string | null;
}

/** A profile with all its revisions, oldest first. */
export interface Profile {
  readonly profileId: string;
  readonly revisions: readonly [ProfileRevision, ...ProfileRevision[]];
  readonly isRetired: boolean;
}

export function currentRevision(profile: Profile): ProfileRevision {
  return profile.revisions[profile.revisions.length - 1] ?? profile.revisions[0];
}
