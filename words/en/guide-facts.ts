import type { ClockId } from '../../enrollment/guide/clocks.ts';
import type { GuideLinkId } from '../../enrollment/guide/links.ts';
import type { TopicId } from '../../enrollment/guide/topics.ts';

/** What can expire: what it is, what happens then, and what starts it. */
export const guideClocks = {
  'direct-profile': {
    title: 'Direct enrollment profile',
    meaning: 'The downloaded profile no longer enrolls Macs. Download it again.',
    startsWith: 'Download of the profile',
  },
  'user-affinity': {
    title: 'User sign-in',
    meaning:
      'Enrollment may fail if no user is assigned to the device within 24 hours. The device may need to be erased.',
    startsWith: 'Enrollment with Apple Configurator',
  },
  'release-window': {
    title: 'Release period',
    meaning: 'Until then, the user of a manually added Mac can remove it from management.',
    startsWith: 'Assignment and enrollment',
  },
  'push-certificate': {
    title: 'Apple MDM push certificate',
    meaning:
      'Unless it is renewed with the same Apple Account, enrolled Macs can no longer be managed.',
    startsWith: 'Issue of the certificate',
  },
  'ade-token': {
    title: 'Automated Device Enrollment token',
    meaning: 'Unless it is renewed with the same Apple Account, new Macs do not reach Intune.',
    startsWith: 'Download of the token',
  },
} as const satisfies Record<
  ClockId,
  { readonly title: string; readonly meaning: string; readonly startsWith: string }
>;

/** The questions of the suitability tables. */
export const guideTopics = {
  'organization-owned': 'Owned by the organization or school',
  personal: 'Personal Macs (BYOD)',
  new: 'New Macs',
  existing: 'Macs already in use',
  'few-or-many': 'A few Macs, or many at once',
  'one-user': 'One user per Mac',
  'no-user': 'No user: kiosk, dedicated or shared',
  'other-mdm': 'Managed by another MDM',
  dem: 'Enrolled by a device enrollment manager account',
  wired: 'Wired connection needed, or unreliable network',
  'no-portals': 'Apple Business or School Manager not wanted',
  country: 'Apple Business or School Manager not available in the country',
} as const satisfies Record<TopicId, string>;

/** Titles of the pages outside Muster. */
export const guideLinks = {
  'company-portal-package': 'Company Portal installer package',
  'admin-center': 'Intune admin center',
  abm: 'Apple Business Manager',
  asm: 'Apple School Manager',
  'portal-redirect': 'Company Portal for a Mac owned by the organization',
  'help-portal': 'User help: enroll a Mac with Company Portal',
  'docs-macos': 'Enrollment guide for macOS',
  'docs-overview': 'Before you enroll: overview and prerequisites',
  'docs-supported': 'Supported devices',
  'docs-push-certificate': 'Apple MDM push certificate',
  'docs-ade': 'Automated Device Enrollment for Macs',
  'docs-direct-enrollment': 'Direct enrollment for Macs',
  'docs-portal': 'Add Company Portal for Macs',
  'docs-dem': 'Device enrollment manager accounts',
} as const satisfies Record<GuideLinkId, string>;
