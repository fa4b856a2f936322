/**
 * A page outside the app. Only these can be opened; the window refers to them by id, never by
 * address.
 */
export interface GuideLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

const LEARN = 'https://learn.microsoft.com/intune/intune-service';

/** Addresses that the seed guide links to (1.9 of the guide facts) and their later pages. */
export const GUIDE_LINKS: readonly GuideLink[] = [
  {
    id: 'company-portal-package',
    title: 'Company Portal installer package',
    url: 'https://go.microsoft.com/fwlink/?linkid=853070',
  },
  {
    id: 'admin-center',
    title: 'Intune admin center',
    url: 'https://go.microsoft.com/fwlink/?linkid=2109431',
  },
  { id: 'abm', title: 'Apple Business Manager', url: 'https://business.apple.com/' },
  { id: 'asm', title: 'Apple School Manager', url: 'https://school.apple.com/' },
  {
    id: 'portal-redirect',
    title: 'Company Portal for a Mac of the organization',
    url: 'https://portal.manage.microsoft.com/EnrollmentRedirect.aspx',
  },
  {
    id: 'help-portal',
    title: 'User help: enroll a Mac with Company Portal',
    url: `${LEARN}/user-help/enroll-your-device-in-intune-macos-cp`,
  },
  {
    id: 'docs-macos',
    title: 'Enrollment guide for macOS',
    url: `${LEARN}/fundamentals/deployment-guide-enrollment-macos`,
  },
  {
    id: 'docs-overview',
    title: 'Before you enroll: overview and prerequisites',
    url: `${LEARN}/fundamentals/deployment-guide-enrollment`,
  },
  {
    id: 'docs-supported',
    title: 'Supported devices',
    url: `${LEARN}/fundamentals/supported-devices-browsers`,
  },
  {
    id: 'docs-push-certificate',
    title: 'Apple MDM push certificate',
    url: `${LEARN}/enrollment/apple-mdm-push-certificate-get`,
  },
  {
    id: 'docs-ade',
    title: 'Automated Device Enrollment for Macs',
    url: `${LEARN}/enrollment/device-enrollment-program-enroll-macos`,
  },
  {
    id: 'docs-direct-enrollment',
    title: 'Direct enrollment for Macs',
    url: `${LEARN}/enrollment/device-enrollment-direct-enroll-macos`,
  },
  {
    id: 'docs-portal',
    title: 'Add Company Portal for Macs',
    url: `${LEARN}/apps/apps-company-portal-macos`,
  },
  {
    id: 'docs-dem',
    title: 'Device enrollment manager accounts',
    url: `${LEARN}/enrollment/device-enrollment-manager-enroll`,
  },
];

/** The link with this id, or null; nothing else may be opened. */
export const guideLink = (id: string): GuideLink | null =>
  GUIDE_LINKS.find((link) => link.id === id) ?? null;
