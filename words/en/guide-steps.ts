import type { StepWording } from '../../enrollment/follow-up.ts';

/** What a follow-up step says. */
export interface StepWords {
  /** What to do, in a sentence or two. */
  readonly text: string;
  /** What the person sees, or null. */
  readonly sees: string | null;
  /** What proves that it is done, or null. */
  readonly proof: string | null;
}

const profileListed = 'The management profile is listed in System Settings on this Mac.';
const portalInstalled = 'Company Portal is in the Applications folder.';
const signIn = {
  text: 'Open Company Portal and sign in with the work or school account.',
  proof: 'Company Portal shows the user’s name and this Mac.',
} as const;
const apps = 'The organization’s apps, ready to install.';
const appleAccount = 'Enter the Apple Account in Setup Assistant.';
const finish = {
  text: 'Finish the remaining panes and wait for the desktop.',
  proof: 'The desktop appears, and the management profile is listed in System Settings.',
} as const;

/** The follow-up steps of a device. */
export const guideSteps = {
  'renew-enrollment': {
    text: 'Only on a Mac that is already set up: run the command, then follow the prompts.',
    sees: 'A notification on the Mac that leads to the management profile.',
    proof: profileListed,
  },
  'profile-assigned': {
    text: 'Make sure an enrollment profile is assigned to this Mac before it is turned on.',
    sees: 'The serial with this profile under the enrollment program token.',
    proof: null,
  },
  'assistant-start': {
    text: 'Turn on the Mac and follow Setup Assistant: country, keyboard, network.',
    sees: 'Setup Assistant, then the organization’s Remote Management pane.',
    proof: null,
  },
  'assistant-apple-account': {
    text: appleAccount,
    sees: 'Setup Assistant enrolls the Mac and continues.',
    proof: profileListed,
  },
  'assistant-apple-account-optional': {
    text: appleAccount,
    sees: 'Setup Assistant accepts it and continues.',
    proof: null,
  },
  'assistant-sign-in': {
    text: 'Sign in with the work or school account in Setup Assistant.',
    sees: 'The organization’s sign-in page, with a second factor if one is set up.',
    proof: 'Setup Assistant continues and enrollment has started.',
  },
  'assistant-finish': { ...finish, sees: 'The desktop.' },
  'assistant-finish-held': {
    ...finish,
    sees: 'A locked screen while Intune configures the Mac, usually less than 15 minutes, then the desktop.',
  },
  'draft-cable': {
    text: 'Draft only: Apple Configurator on a host Mac transfers the profile to the connected Mac. Microsoft has withdrawn this. Use Automated Device Enrollment instead.',
    sees: 'Nothing that a cable could prove.',
    proof: null,
  },
  'portal-apps': {
    text: 'In Company Portal, sign in again if asked, and install the organization’s apps.',
    sees: apps,
    proof: null,
  },
  'portal-line-of-business': {
    text: 'Add Company Portal to Intune as a line-of-business app and assign it as required.',
    sees: 'Company Portal in the Applications folder, without any action by the user.',
    proof: portalInstalled,
  },
  'no-user-steps': {
    text: 'Nothing to do. Do not install Company Portal on this Mac.',
    sees: 'A Mac that is not assigned to one user. Apps that require a user do not work on it.',
    proof: null,
  },
  'intune-check': {
    text: 'Find the serial of this Mac in the Intune device list.',
    sees: 'The Mac with its serial under Devices > macOS.',
    proof: 'The serial is in an exported Intune device list.',
  },
  'direct-copy': {
    text: 'Copy the exported enrollment profile (.mobileconfig) to this Mac.',
    sees: 'The file on the Mac, downloaded no more than two weeks ago.',
    proof: null,
  },
  'direct-open': {
    text: 'Double-click the profile on this Mac.',
    sees: 'System Settings asks whether to install the management profile.',
    proof: null,
  },
  'direct-install': {
    text: 'Choose Install.',
    sees: 'A second prompt that names the profile.',
    proof: null,
  },
  'direct-confirm': {
    text: 'Choose Install again to confirm.',
    sees: 'A prompt for a local administrator.',
    proof: null,
  },
  'direct-authorize': {
    text: 'Enter the name and password of a local administrator, then choose OK.',
    sees: 'The management profile in the list of profiles. Other profiles follow shortly.',
    proof: profileListed,
  },
  'portal-download': {
    text: 'Download the Company Portal installer package and open it.',
    sees: 'The Company Portal installer.',
    proof: null,
  },
  'portal-install': {
    text: 'Follow the installer: continue, agree, install, and confirm with the Mac password.',
    sees: 'Company Portal in the Applications folder. Microsoft AutoUpdate may open; enter the Mac password if asked for the keychain.',
    proof: portalInstalled,
  },
  'portal-arrives': {
    text: 'Assign Company Portal as a required app in Intune and wait until it is on the Mac.',
    sees: 'Company Portal in the Applications folder, without any action by the user.',
    proof: portalInstalled,
  },
  'portal-sign-in-access': {
    ...signIn,
    sees: 'The page that sets up access to the organization.',
  },
  'portal-sign-in-apps': { ...signIn, sees: apps },
  'portal-sign-in-registered': {
    ...signIn,
    sees: 'This Mac as registered, with its compliance status.',
  },
  'profile-download': {
    text: 'In Company Portal, choose Begin, continue past the privacy page, then choose Download profile.',
    sees: 'System Settings opens with the management profile ready for approval.',
    proof: null,
  },
  'profile-approve': {
    text: 'In System Settings, select the management profile, review it, install it and enter the Mac password.',
    sees: 'A verified profile for access to company apps. Without approval, the Mac is not enrolled and receives no policies.',
    proof: profileListed,
  },
  'portal-finish': {
    text: 'Return to Company Portal, resolve what it lists, and choose Done. Reopen it if it was closed.',
    sees: 'A green checkmark in Company Portal.',
    proof: 'Company Portal shows a green checkmark for this Mac.',
  },
} as const satisfies Record<StepWording, StepWords>;
