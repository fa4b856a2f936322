const LEARN = 'https://learn.microsoft.com/intune/intune-service';

/** Addresses that the seed guide links to (1.9 of the guide facts) and their later pages. */
const links = [
  { id: 'company-portal-package', url: 'https://go.microsoft.com/fwlink/?linkid=853070' },
  { id: 'admin-center', url: 'https://go.microsoft.com/fwlink/?linkid=2109431' },
  { id: 'abm', url: 'https://business.apple.com/' },
  { id: 'asm', url: 'https://school.apple.com/' },
  { id: 'portal-redirect', url: 'https://portal.manage.microsoft.com/EnrollmentRedirect.aspx' },
  { id: 'help-portal', url: `${LEARN}/user-help/enroll-your-device-in-intune-macos-cp` },
  { id: 'docs-macos', url: `${LEARN}/fundamentals/deployment-guide-enrollment-macos` },
  { id: 'docs-overview', url: `${LEARN}/fundamentals/deployment-guide-enrollment` },
  { id: 'docs-supported', url: `${LEARN}/fundamentals/supported-devices-browsers` },
  { id: 'docs-push-certificate', url: `${LEARN}/enrollment/apple-mdm-push-certificate-get` },
  { id: 'docs-ade', url: `${LEARN}/enrollment/device-enrollment-program-enroll-macos` },
  {
    id: 'docs-direct-enrollment',
    url: `${LEARN}/enrollment/device-enrollment-direct-enroll-macos`,
  },
  { id: 'docs-portal', url: `${LEARN}/apps/apps-company-portal-macos` },
  { id: 'docs-dem', url: `${LEARN}/enrollment/device-enrollment-manager-enroll` },
] as const satisfies readonly { readonly id: string; readonly url: string }[];

export type GuideLinkId = (typeof links)[number]['id'];

/**
 * A page outside the app. Only these can be opened; the window refers to them by id, never by
 * address.
 */
export interface GuideLink {
  readonly id: GuideLinkId;
  readonly url: string;
}

/** Every page that can be opened. */
export const GUIDE_LINKS: readonly GuideLink[] = links;

/** The link with this id, or null; nothing else may be opened. */
export const guideLink = (id: string): GuideLink | null =>
  GUIDE_LINKS.find((link) => link.id === id) ?? null;
