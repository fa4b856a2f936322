import type { FindingId } from '../../enrollment/guide/profile-finding.ts';

/** What the guide finds in the settings of a profile. */
export const guideFindings = {
  'ade-shared-sign-in':
    'Without user affinity, no one signs in. There is no authentication to choose.',
  'ade-shared-portal': 'Without user affinity, Company Portal is not used, needed or supported.',
  'ade-shared':
    'Company Portal is not installed on these Macs, and apps that require a user do not work.',
  'ade-sign-in-missing':
    'With user affinity, choose where the user signs in. Setup Assistant with modern authentication is recommended.',
  'ade-legacy':
    'Legacy authentication is not recommended: the Mac is not registered with Microsoft Entra unless the user signs in to Company Portal.',
  'ade-portal-sign-in':
    'The draft allows Company Portal in place of Setup Assistant, but Microsoft’s how-to guide for Macs lists only modern and legacy authentication. Setup Assistant with modern authentication, followed by Company Portal, is the safe choice.',
  'ade-portal-delivery-missing':
    'Choose how Company Portal gets to the Mac, because the user signs in there.',
  'ade-portal-with-profile':
    'An enrollment profile cannot install Company Portal on a Mac, because it is not in any store. Assign it as a required app.',
  'portal-required-app':
    'Add Company Portal to Intune and assign it as a required app. Otherwise, it is not installed automatically.',
  'ade-modern-without-portal':
    'Without Company Portal, the Mac is enrolled but not fully registered with Microsoft Entra. This needs a second sign-in there.',
  'ade-locked':
    'Users cannot remove the management profile. To change this later, the Mac must be erased.',
  'direct-sign-in':
    'Apple Configurator without user affinity is direct enrollment. No one signs in.',
  'direct-portal': 'With direct enrollment, Company Portal is not used, needed or supported.',
  direct:
    'This is direct enrollment: the profile is installed on each Mac itself, not over the cable. Company Portal is not installed.',
  'direct-no-date':
    'The downloaded profile is valid for two weeks. Without a download date, Muster cannot warn you before it expires.',
  'configurator-withdrawn':
    'Only an unfinished draft from 2020 describes this method. Microsoft has withdrawn user affinity in Apple Configurator for Macs. For Macs with one user each, use Automated Device Enrollment.',
  'configurator-sign-in-missing':
    'With user affinity, choose where the user signs in: Setup Assistant or Company Portal.',
  'configurator-modern':
    'With Apple Configurator, modern authentication is available only in Company Portal. Setup Assistant uses legacy authentication.',
  'configurator-portal-delivery':
    'To sign in to Company Portal, deliver it as a required app or let the user download it.',
  'configurator-assistant-download':
    'With Setup Assistant, Company Portal is installed with the profile or as a required app. A download by the user is only for signing in to Company Portal.',
  'configurator-factors':
    'Multifactor authentication and expired-password prompts require users to sign in to Company Portal.',
  'device-enrollment-corporate':
    'Device enrollment is not recommended for Macs owned by the organization. Use Automated Device Enrollment or, without a user, direct enrollment.',
  'personal-other-method':
    'This method is for Macs owned by the organization. For personal Macs, use device enrollment.',
  'dem-limits':
    'A device enrollment manager account enrolls up to 1,000 devices. Its Macs are not joined to or registered with Microsoft Entra.',
  'dem-unsupported': 'Device enrollment manager accounts are not supported with this method.',
  'device-enrollment-other-mdm':
    'The draft allows another MDM here, but Microsoft no longer does. First unenroll the Mac there or erase it, so that no certificates or files of the other MDM are left.',
  'other-mdm-first': 'Remove each Mac from the other MDM before you enroll it here.',
  'context-personal':
    'For personal Macs that are not managed by another MDM. Device enrollment manager accounts are supported, with limits.',
  'context-corporate':
    'For Macs owned by the organization that are not managed by another MDM. Device enrollment manager accounts are not supported.',
  'device-enrollment-without-user':
    'Device enrollment always assigns the Mac to the user who enrolls it. For Macs without a user, use Automated Device Enrollment or Apple Configurator.',
  'device-enrollment-sign-in':
    'With device enrollment, the user signs in to Company Portal, not in Setup Assistant.',
  'device-enrollment-delivery':
    'A Mac that is not enrolled cannot receive apps yet, so the user downloads Company Portal.',
  'locked-ade-only': 'Locked enrollment is available only with Automated Device Enrollment.',
  'await-ade-only': 'Await final configuration is available only with Automated Device Enrollment.',
  'date-direct-only': 'The download date is only for direct enrollment. It is not used here.',
} as const satisfies Record<FindingId, string>;
