import type { StatementWords } from './statement-words.ts';

/** What the guide says about enrollment as a whole: principles, prerequisites, paths, rules and notes. */
export const guidePrinciples = {
  'T-1': {
    says: 'A cable shows that a Mac is on the bench, but not whether it is enrolled, has a profile or has a user.',
    later:
      'Profiles for Macs are no longer transferred over the cable, so a connection says even less.',
  },
  'T-2': {
    says: 'The enrollment profile is installed on the Mac itself: opened by a technician, or retrieved by Setup Assistant or a command.',
    later: 'Apple Configurator on a host Mac transfers profiles to iPhone and iPad only.',
  },
  'T-3': {
    says: 'Apple Configurator with user affinity is kept for existing profiles, always shows a notice, and is never recommended.',
    later: 'Microsoft has withdrawn it for Macs and recommends Automated Device Enrollment.',
  },
  'T-4': {
    says: 'If Microsoft’s advice has changed, both versions are shown. Follow the newer one.',
    later: 'Microsoft’s advice for Macs has changed in three places.',
  },
  'T-5': {
    says: 'Detected on the bench, profile installed and enrolled are three separate stages. A technician’s confirmation is weak evidence of enrollment. The serial in an Intune export is strong evidence.',
  },
  'T-6': {
    says: 'For Macs, only one form of Apple Configurator remains: direct enrollment without a user. For a Mac with a user, use Automated Device Enrollment or, if it is personal, device enrollment.',
    later: 'The finished guide describes only direct enrollment.',
  },
  'DOC-01': {
    says: 'The guide is a draft and warns that it may contain errors.',
    later:
      'The warning is gone, and direct enrollment has replaced the Apple Configurator chapter.',
  },
  'DOC-02': {
    says: 'Personal and organization-owned Macs can be enrolled. Company Portal or Setup Assistant authenticates the user and starts enrollment. Policies and profiles follow.',
  },
  'DOC-03': {
    says: 'There are three methods: device enrollment, Automated Device Enrollment and Apple Configurator.',
    later: 'The third method is now called direct enrollment.',
  },
  'DOC-04': {
    says: 'For each method, the guide lists the Company Portal options, a recommendation, and the tasks of administrators and users.',
  },
  'DOC-05': { says: 'Details about enrolling Macs are on a separate page.' },
  'DOC-06': { says: 'General and Intune prerequisites are in the enrollment overview.' },
  'DOC-07': {
    says: 'Further guides cover app protection without enrollment, Android, iOS and iPadOS, and Windows.',
  },
  'DOC-08': {
    says: 'A conceptual article about deploying Mac enrollment, dated September 8, 2020.',
  },
  'DOC-09': {
    says: 'The administrator task lists are an overview only. The Apple Configurator list has no such note.',
  },
  'PRE-01': { says: 'The Macs are supported devices.' },
  'PRE-02': {
    says: 'The Apple MDM push certificate is in the admin center and active. Without it, no Mac can be enrolled.',
  },
  'PRE-03': {
    says: 'An administrator has access to Apple Business Manager or Apple School Manager.',
  },
  'PRE-04': { says: 'The Automated Device Enrollment server token (.p7m) is active.' },
  'PRE-05': {
    says: 'An enrollment profile exists in the admin center, with or without user affinity.',
  },
  'PRE-06': {
    says: 'A host Mac with USB and Apple Configurator is available, and each Mac is connected to it by cable.',
    later: 'Export the profile, copy it to each Mac and open it there. No host Mac is needed.',
  },
  'PRE-07': { says: 'The Macs were bought from Apple.' },
  'PRE-08': {
    says: 'If users sign in to Company Portal, it is a required app in Intune or, with Apple Configurator, users download the package.',
  },
  'PRE-09': { says: 'Users know where to get the Company Portal installer package.' },
  'PRE-10': {
    says: 'Users have their work or school account. For Setup Assistant, the draft asks for an Apple Account instead.',
    later:
      'Modern authentication requires the work or school account. The Apple Account is optional.',
  },
  'MX-01': {
    says: 'Device enrollment: the user downloads and runs Company Portal, signs in and approves the profile.',
    later:
      'Unchanged, but as full enrollment: approved in System Settings, registered by Company Portal.',
  },
  'MX-02': {
    says: 'Automated Device Enrollment, one user, Setup Assistant, no Company Portal: the user follows Setup Assistant.',
    later: 'Split into modern and legacy authentication.',
  },
  'MX-03': {
    says: 'Automated Device Enrollment, one user, Company Portal installed automatically: Setup Assistant first, then sign-in to Company Portal.',
    later:
      'The sign-in is optional with legacy authentication. With modern authentication, it completes registration.',
  },
  'MX-04': {
    says: 'Automated Device Enrollment without a user: no user tasks, no Company Portal.',
    later: 'Unchanged. Only the wording about who signs in was never corrected.',
  },
  'MX-05': {
    says: 'Apple Configurator, one user, Company Portal as a required app: it is installed automatically and the user signs in.',
    later: 'Withdrawn for Macs. Use Automated Device Enrollment.',
  },
  'MX-06': {
    says: 'Apple Configurator, one user, Company Portal downloaded by the user, who signs in, follows the steps and approves the profile.',
    later: 'Withdrawn for Macs. Use Automated Device Enrollment.',
  },
  'MX-07': {
    says: 'Apple Configurator, one user, Setup Assistant, Company Portal with the profile: the user opens it and signs in.',
    later: 'Withdrawn for Macs. Use Automated Device Enrollment.',
  },
  'MX-08': {
    says: 'Apple Configurator, one user, Setup Assistant, Company Portal not with the profile: the administrator assigns it, then the user signs in.',
    later: 'Withdrawn for Macs. Use Automated Device Enrollment.',
  },
  'MX-09': {
    says: 'Direct enrollment, no user: no user tasks, no Company Portal.',
    later: 'Unchanged. A technician installs the profile on the Mac itself.',
  },
  'RULE-01': {
    says: 'Device enrollment manager accounts are supported with device enrollment only, with limits.',
  },
  'RULE-02': {
    says: 'Device enrollment manager accounts are not supported with Automated Device Enrollment or Apple Configurator.',
  },
  'RULE-03': {
    says: 'A Mac must be removed from another MDM before it is enrolled.',
    later: 'This now also applies to device enrollment.',
  },
  'RULE-04': {
    says: 'Use device enrollment for personal Macs. Use one of the other two methods for organization-owned Macs and Macs without a user.',
  },
  'RULE-05': {
    says: 'Apple Configurator without user affinity is direct enrollment.',
    later: 'This is the only form that remains for Macs.',
  },
  'RULE-06': {
    says: 'Without user affinity, Company Portal is not used, needed or supported. Do not install it. Apps that require a user do not work.',
  },
  'RULE-07': {
    says: 'Company Portal for Macs is not available in a store or through volume purchase.',
    later:
      'A later text warns against installing it from the App Store, but also says it is not available there.',
  },
  'RULE-08': { says: 'Without approval of the profile, the Mac is not enrolled.' },
  'RULE-09': {
    says: 'Locked enrollment determines whether users can remove the management profile.',
  },
  'RULE-10': {
    says: 'Setup Assistant always runs on organization-owned Macs, even if the console does not show it.',
    later:
      'The sentence remains for legacy authentication, next to the advice to use modern authentication.',
  },
  'RULE-11': {
    says: 'If Apple Business or School Manager is available in the country, prefer Automated Device Enrollment.',
  },
  'RULE-12': {
    says: 'For Macs already in use, use Apple Configurator.',
    later: 'Superseded: a command starts Automated Device Enrollment on Macs already in use.',
  },
  'RULE-13': {
    says: 'Multifactor authentication and expired-password prompts require users to sign in to Company Portal.',
    later: 'This option exists for iOS and iPadOS only.',
  },
  'RULE-14': { says: 'To install Company Portal automatically, assign it as a required app.' },
  'RULE-15': {
    says: 'Enrolling many Macs with Apple Configurator takes time, so the bench shows progress.',
  },
  'RULE-16': {
    says: 'Device enrollment is for personal Macs. The other two methods are for organization-owned Macs.',
  },
  'NOTE-01': {
    says: 'The whole guide carries a draft warning.',
    later: 'The finished guide has no warning.',
  },
  'NOTE-02': {
    says: 'Stated three times: Setup Assistant is always used on organization-owned Macs.',
    later: 'The sentence remains for legacy authentication.',
  },
  'NOTE-03': {
    says: 'Users may be reluctant to enroll their own Mac and may not know Company Portal. Tell them what to expect and what to enter.',
  },
  'NOTE-04': {
    says: 'The remaining steps depend on how Company Portal is delivered. With fewer steps, more users finish.',
  },
} as const satisfies Readonly<Record<string, StatementWords>>;
