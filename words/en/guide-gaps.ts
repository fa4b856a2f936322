import type { StatementWords } from './statement-words.ts';

/** What is incorrect or open in the draft, and what Microsoft says today. */
export const guideGaps = {
  'GAP-01': {
    says: 'The guide is unfinished.',
    later: 'The warning is gone. Direct enrollment has replaced the Apple Configurator chapter.',
  },
  'GAP-02': {
    says: 'The draft says the Mac is not enrolled, but the steps fully enroll it.',
    later: 'This is user-approved MDM enrollment. With macOS 11 or later, the Mac is supervised.',
  },
  'GAP-03': { says: 'An internal video link was left in.', later: 'Removed.' },
  'GAP-04': {
    says: 'Another MDM is allowed for device enrollment, but not for the other methods.',
    later:
      'Not allowed for any method. Its certificates and files must be removed by unenrolling or erasing the Mac.',
  },
  'GAP-05': {
    says: 'The author marked a section as unfinished.',
    later: 'Finished: the administrator first decides how users authenticate.',
  },
  'GAP-06': {
    says: 'Unclear which account Setup Assistant accepts, and whether the user, the Mac or both are added to the directory.',
    later:
      'Modern: the work or school account is required and starts enrollment. The Mac is fully registered with Microsoft Entra only after a second sign-in in Company Portal. Legacy: not registered.',
  },
  'GAP-07': {
    says: 'The draft says that, without user affinity, Setup Assistant authenticates and enrolls a user.',
    later:
      'Never corrected in the guide. The page about Automated Device Enrollment says there is no user.',
  },
  'GAP-08': {
    says: 'The user steps with user affinity are marked with a question mark.',
    later: 'Split into a legacy and a modern form.',
  },
  'GAP-09': {
    says: 'Unclear whether Company Portal can replace Setup Assistant.',
    later:
      'Legacy: optional afterwards. Modern: its sign-in completes registration. One later page lists Company Portal as a third option, another does not.',
  },
  'GAP-10': {
    says: 'No step sets how users authenticate.',
    later: 'Added: modern authentication is recommended, legacy is not.',
  },
  'GAP-11': {
    says: 'The draft says Macs already in use are not suitable.',
    later: 'They are suitable with macOS 10.13 or later: sudo profiles renew -type enrollment.',
  },
  'GAP-12': {
    says: 'The row about Macs without a user omits shared Macs, although the tasks mention them.',
    later: 'Still omitted.',
  },
  'GAP-13': {
    says: 'The draft says the profile is transferred by cable from a host Mac.',
    later:
      'Not for Macs: the exported file is copied to the Mac and opened there. The cable is still used for iPhone and iPad.',
  },
  'GAP-14': {
    says: 'The draft says Macs with one user are suitable.',
    later: 'Not recommended. Use Automated Device Enrollment.',
  },
  'GAP-15': {
    says: 'The draft offers direct enrollment for managing individual apps.',
    later: 'Use app protection (MAM) instead.',
  },
  'GAP-16': {
    says: 'The author questions the whole section about user affinity, because the app does not exist.',
    later: 'Deleted. The console shows the option, but it does not work on Macs.',
  },
  'GAP-17': {
    says: 'The draft offers Company Portal for authentication.',
    later: 'Deleted. This option is for iOS and iPadOS.',
  },
  'GAP-18': {
    says: 'A paragraph is hidden in a comment that is not closed properly.',
    later: 'Deleted.',
  },
  'GAP-19': {
    says: 'Option 1 is called a required app, an app configuration policy and a line-of-business app.',
    later:
      'Three delivery options: download by the user, a line-of-business package, a shell script.',
  },
  'GAP-20': {
    says: 'Option 2 enrolls a second time, as if the Mac were personal.',
    later: 'Deleted.',
  },
  'GAP-21': {
    says: 'The Setup Assistant list contradicts itself about installing Company Portal.',
    later: 'Deleted. For iOS: recommended if you want registration with Microsoft Entra.',
  },
  'GAP-22': {
    says: 'The draft asks to import serial numbers.',
    later: 'Only for Setup Assistant enrollment of iOS and iPadOS devices.',
  },
  'GAP-23': {
    says: 'Direct enrollment is described both as part of Apple Configurator and as its form without user affinity.',
    later: 'For Macs, it is the only form of Apple Configurator.',
  },
  'GAP-24': {
    says: 'The draft takes settings from an existing profile for Macs.',
    later: 'Create an Apple Configurator profile and export it. The file is valid for two weeks.',
  },
  'GAP-25': {
    says: 'Both authentication options end in the same sign-in, one of them twice.',
    later: 'Deleted.',
  },
  'GAP-26': {
    says: 'The Setup Assistant option lists no steps in Setup Assistant.',
    later:
      'For iOS: first the work or school account, then the Apple Account, then Company Portal.',
  },
  'GAP-27': { says: 'An administrator task is listed with the user tasks.', later: 'Deleted.' },
  'GAP-28': {
    says: 'Users must not install Company Portal, but the draft does not say from where.',
    later: 'A later text names the App Store, but also says it is not available there.',
  },
  'GAP-29': {
    says: 'Setup Assistant is always used, but the draft offers a choice.',
    later:
      'The sentence remains for legacy authentication, next to the advice to use modern authentication.',
  },
  'GAP-30': {
    says: 'The section about Macs links to the iOS page.',
    later: 'Only the page about direct enrollment is linked.',
  },
  'GAP-31': {
    says: 'System Preferences is an outdated name.',
    later: 'System Settings, with macOS 11 or later required.',
  },
  'GAP-32': {
    says: 'The draft says the Mac is added to the directory with the approval.',
    later:
      'Company Portal registers the Mac once the profile is installed. If it was closed, reopen it.',
  },
  'GAP-33': { says: 'Apple Business Manager is misspelled once.', later: 'Still misspelled.' },
} as const satisfies Readonly<Record<string, StatementWords>>;
