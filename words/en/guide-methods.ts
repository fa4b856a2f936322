import type { StatementWords } from './statement-words.ts';

/** What the guide says about each method: what it is, where it fits, and who does what. */
export const guideMethods = {
  'BYOD-DEF-01': {
    says: 'For personal Macs. The draft describes an app configuration profile that manages apps while the Mac stays unenrolled.',
    later: 'This is full MDM enrollment and counts as user-approved.',
  },
  'BYOD-FEAT-01': { says: 'Designed for personal Macs.' },
  'BYOD-FEAT-02': { says: 'Works for a few Macs or many.' },
  'BYOD-FEAT-03': { says: 'Works for new Macs and Macs already in use.' },
  'BYOD-FEAT-04': { says: 'Assigns each Mac to one user.' },
  'BYOD-FEAT-05': {
    says: 'Works while the Mac is managed by another MDM.',
    later:
      'Certificates and files of the other MDM must be removed first. The quickest way is to unenroll or erase the Mac.',
  },
  'BYOD-FEAT-06': {
    says: 'Device enrollment manager accounts are supported.',
    caveat:
      'Know the limits first: up to 1,000 devices per account, and Macs are not joined to or registered with Microsoft Entra.',
  },
  'BYOD-FEAT-07': {
    says: 'Not recommended for organization-owned Macs.',
    caveat: 'Use Automated Device Enrollment or Apple Configurator.',
  },
  'BYOD-FEAT-08': {
    says: 'Not for Macs without a user, because the organization owns them.',
    caveat: 'Use Automated Device Enrollment or Apple Configurator.',
  },
  'BYOD-ADMIN-01': { says: 'Make sure the Macs are supported.' },
  'BYOD-ADMIN-02': { says: 'Make sure the push certificate is present and active.' },
  'BYOD-ADMIN-03': {
    says: 'Company Portal for Macs is not available in a store or through volume purchase. Users download and run the package, sign in, follow the enrollment steps and approve the profile.',
  },
  'BYOD-ADMIN-04': {
    says: 'With the approval, the Mac is added to the organization’s directory and Intune can manage it.',
    later:
      'Company Portal registers the Mac once the profile is installed. If it was closed, it finishes when reopened.',
  },
  'BYOD-ADMIN-05': { says: 'Tell users what to expect.' },
  'BYOD-ADMIN-06': { says: 'Give users the help page for Company Portal on a Mac.' },
  'BYOD-USER-01': { says: 'Download the Company Portal package and run it.' },
  'BYOD-USER-02': { says: 'Open Company Portal and sign in with the work or school account.' },
  'BYOD-USER-03': {
    says: 'Approve the enrollment profile in System Preferences. The Mac is then enrolled and managed.',
    later: 'This is now System Settings, and macOS 11 or later is required.',
  },
  'BYOD-USER-04': {
    says: 'Without approval, the Mac is not enrolled and receives no policies or profiles.',
  },
  'ADE-DEF-01': {
    says: 'Formerly the Device Enrollment Program, for supervised Macs: organization-owned Macs, bought from Apple, set up through Apple Business or School Manager without handling and shipped directly to users. The profile is created in the admin center and pushed.',
  },
  'ADE-DEF-02': { says: 'Details are on the page about Automated Device Enrollment for Macs.' },
  'ADE-FEAT-01': { says: 'Designed for Macs owned by the organization or school.' },
  'ADE-FEAT-02': { says: 'Works for new Macs.' },
  'ADE-FEAT-03': { says: 'Works for a few Macs or many.' },
  'ADE-FEAT-04': { says: 'Can assign each Mac to one user.' },
  'ADE-FEAT-05': {
    says: 'Works for Macs without a user, such as kiosks or dedicated Macs.',
    caveat:
      'This row omits shared Macs, although the task list mentions them for profiles without user affinity.',
  },
  'ADE-FEAT-06': { says: 'Not recommended for personal Macs.', caveat: 'Use device enrollment.' },
  'ADE-FEAT-07': {
    says: 'Not for Macs already in use. The draft recommends Apple Configurator.',
    later:
      'Works with macOS 10.13 or later if the Mac is in Apple Business or School Manager with a profile assigned: sudo profiles renew -type enrollment.',
  },
  'ADE-FEAT-08': {
    says: 'Not while the Mac is managed by another MDM: users unenroll first.',
    caveat:
      'Device enrollment could manage individual apps, but enrollment is recommended because the organization owns the Macs.',
  },
  'ADE-FEAT-09': { says: 'Device enrollment manager accounts are not supported.' },
  'ADE-ADMIN-01': { says: 'Make sure the Macs are supported.' },
  'ADE-ADMIN-02': { says: 'Get access to Apple Business Manager or Apple School Manager.' },
  'ADE-ADMIN-03': { says: 'Make sure the server token (.p7m) is active.' },
  'ADE-ADMIN-04': { says: 'Make sure the push certificate is present and active.' },
  'ADE-ADMIN-05': {
    says: 'Create the enrollment profile: with user affinity for Macs with one user, without for shared Macs or Macs with no user.',
    later:
      'First decide how users authenticate. Modern authentication is recommended, legacy is not.',
  },
  'ADE-ADMIN-06': {
    says: 'With user affinity, Setup Assistant authenticates users and enrolls their Macs. Choose locked enrollment if users must not remove the management profile. Policies and profiles follow.',
  },
  'ADE-ADMIN-07': {
    says: 'With user affinity: use Setup Assistant only, or let users authenticate in Company Portal afterwards. Add it to Intune and make it a required app.',
    later:
      'Company Portal is optional with legacy authentication. With modern authentication, signing in to it completes registration. Later documents disagree on whether Company Portal is a separate option.',
  },
  'ADE-ADMIN-08': {
    says: 'With user affinity and Company Portal: users open it and sign in with the work or school account. Policies follow.',
  },
  'ADE-ADMIN-09': {
    says: 'With user affinity: Setup Assistant starts with the Mac and asks for an Apple Account, which authenticates and enrolls. The token shows that it is a work account. The author doubts this.',
    later:
      'Modern: the work or school account is required and starts enrollment, and the Apple Account is optional. Legacy: the Apple Account, and the Mac is not registered with Microsoft Entra.',
  },
  'ADE-ADMIN-10': {
    says: 'Without user affinity, the draft says Setup Assistant authenticates and enrolls the user. Choose whether to lock enrollment. Company Portal is not used, needed or supported.',
    later:
      'The wording remains, but the page about Automated Device Enrollment says there is no user.',
  },
  'ADE-USER-01': {
    says: 'With user affinity: turn on the Mac, follow Setup Assistant and enter the Apple Account, which authenticates and enrolls.',
    later:
      'Modern: sign in with the work or school account; the Apple Account is optional. Legacy: the Apple Account enrolls.',
  },
  'ADE-USER-02': {
    says: 'With user affinity and Company Portal: it is delivered as the administrator chose. Open it and sign in with the work or school account to access the organization’s resources.',
    later:
      'With modern authentication, this second sign-in completes registration with Microsoft Entra.',
  },
  'ADE-USER-03': {
    says: 'Without user affinity, users have nothing to do. Make sure Company Portal is not installed.',
  },
  'ADE-USER-04': { says: 'The help page for Company Portal on a Mac has details for users.' },
  'ADE-NOTE-01': {
    says: 'What users do depends on how Company Portal is delivered. With fewer steps, more users finish.',
  },
  'CFG-DEF-01': {
    says: 'For organization-owned Macs, including direct enrollment. Each Mac is connected to a host Mac by USB.',
    later:
      'Export the profile, copy it to the Mac and open it there. Only iPhone and iPad still use the cable.',
  },
  'CFG-DEF-02': {
    says: 'Details are on the pages about Apple Configurator and direct enrollment.',
    later: 'Only the page about direct enrollment applies to Macs.',
  },
  'CFG-FEAT-01': { says: 'Suitable if you need a wired connection or the network is unreliable.' },
  'CFG-FEAT-02': {
    says: 'Suitable if administrators should not use Apple Business or School Manager, or its setup is too complex.',
    caveat: 'Administrators have less control.',
  },
  'CFG-FEAT-03': {
    says: 'Suitable if Apple Business or School Manager is not available in the country.',
    caveat: 'If it is available, use Automated Device Enrollment.',
  },
  'CFG-FEAT-04': { says: 'For Macs owned by the organization or school.' },
  'CFG-FEAT-05': { says: 'Works for new Macs and Macs already in use.' },
  'CFG-FEAT-06': { says: 'Works for a few Macs or many.', caveat: 'Many Macs take time.' },
  'CFG-FEAT-07': {
    says: 'Can assign each Mac to one user.',
    later: 'Not recommended. Use Automated Device Enrollment.',
  },
  'CFG-FEAT-08': { says: 'Works for Macs without a user: kiosk, dedicated or shared.' },
  'CFG-FEAT-09': { says: 'Not recommended for personal Macs.', caveat: 'Use device enrollment.' },
  'CFG-FEAT-10': {
    says: 'Not while the Mac is managed by another MDM: users unenroll first. Direct enrollment could manage individual apps, but enrollment is recommended.',
    later: 'For individual apps, use app protection (MAM) instead of direct enrollment.',
  },
  'CFG-FEAT-11': { says: 'Device enrollment manager accounts are not supported.' },
  'CFG-ADMIN-01': { says: 'Make sure the Macs are supported.' },
  'CFG-ADMIN-02': { says: 'Make sure the push certificate is present and active.' },
  'CFG-ADMIN-03': { says: 'Create the enrollment profile, with or without user affinity.' },
  'CFG-ADMIN-04': {
    says: 'With user affinity, choose where users authenticate: Setup Assistant, or Company Portal, which counts as modern authentication.',
    later: 'This option exists for iOS and iPadOS only. It does not work on Macs.',
  },
  'CFG-ADMIN-05a': {
    says: 'Company Portal, if multifactor authentication is required.',
    later: 'This option exists for iOS and iPadOS only.',
  },
  'CFG-ADMIN-05b': {
    says: 'Company Portal, if users should update an expired password at first sign-in.',
    later: 'This option exists for iOS and iPadOS only.',
  },
  'CFG-ADMIN-05c': {
    says: 'Company Portal, if users should reset an expired password during enrollment.',
    later: 'This option exists for iOS and iPadOS only.',
  },
  'CFG-ADMIN-06': {
    says: 'Hidden alternative: Setup Assistant enrolls, and Company Portal follows as a required app with a sign-in.',
    later: 'Deleted.',
  },
  'CFG-ADMIN-07': {
    says: 'Company Portal for Macs is not available in a store or through volume purchase, so there are two ways to deliver it.',
  },
  'CFG-ADMIN-08': {
    says: 'Option 1: the administrator makes Company Portal a required app. Users open it and sign in.',
    later:
      'Three delivery options: download by the user, a line-of-business package, or a shell script.',
  },
  'CFG-ADMIN-09': {
    says: 'Option 2: the user downloads and runs the package, signs in, follows the steps and approves the profile. More work for users, less for administrators. Prefer option 1 if users are unsure.',
    later: 'Deleted, because it repeats the enrollment of a personal Mac.',
  },
  'CFG-ADMIN-10a': {
    says: 'Setup Assistant, if modern authentication is not wanted.',
    later: 'Deleted. This option exists for iOS and iPadOS only.',
  },
  'CFG-ADMIN-10b': {
    says: 'Setup Assistant, if the device is to be erased.',
    later: 'Deleted. This option exists for iOS and iPadOS only.',
  },
  'CFG-ADMIN-10c': {
    says: 'Setup Assistant, if serial numbers are imported.',
    later: 'The import is part of Setup Assistant enrollment for iOS and iPadOS.',
  },
  'CFG-ADMIN-10d': {
    says: 'Setup Assistant, to install Company Portal during enrollment or not. The draft recommends it with a question mark.',
    later:
      'Deleted. For iOS, it became: recommended if you want registration with Microsoft Entra.',
  },
  'CFG-ADMIN-11': {
    says: 'Without user affinity means direct enrollment. Apps that require a user do not work. Company Portal is not used, needed or supported.',
  },
  'CFG-ADMIN-12': {
    says: 'Without user affinity, the settings come from an existing enrollment profile for Macs.',
    later: 'Create an Apple Configurator profile, then export it.',
  },
  'CFG-ADMIN-13': {
    says: 'Connect the Macs by USB and open Apple Configurator, which detects them and transfers the profile.',
    later: 'Export the profile, copy it to the Mac and open it there.',
  },
  'CFG-USER-01': {
    says: 'User affinity, Company Portal: open it and sign in. This starts enrollment. The organization’s apps can then be installed.',
    later: 'Deleted along with the option.',
  },
  'CFG-USER-02': {
    says: 'User affinity, Setup Assistant: open Company Portal and sign in with the work or school account.',
    later:
      'Deleted. For iOS: work or school account in Setup Assistant, then Apple Account, then Company Portal.',
  },
  'CFG-USER-03': {
    says: 'User affinity, Setup Assistant, Company Portal not in the profile: the administrator adds it as a required line-of-business app.',
    later: 'Deleted. It was not a user task.',
  },
  'CFG-USER-04': {
    says: 'Afterwards, the user opens Company Portal and signs in. The author doubts this.',
    later: 'Deleted as a duplicate.',
  },
  'CFG-USER-05': {
    says: 'Without user affinity, users have nothing to do. Make sure Company Portal is not installed.',
  },
  'CFG-USER-06': { says: 'The help page for Company Portal on a Mac has details for users.' },
} as const satisfies Readonly<Record<string, StatementWords>>;
