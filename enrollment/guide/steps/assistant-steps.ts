import type { Actor, FollowUpStep } from '../../follow-up.ts';
import type { ProfileSettings } from '../../profile.ts';
import { asOptional, step } from './step.ts';

/** On a Mac that is already set up, the ADE profile is fetched by a command (GAP-11). */
export const renewEnrollment: FollowUpStep = step('renew-enrollment', 'technician', {
  text: 'Only on a Mac that is already set up: run the command, then follow the prompts.',
  sees: 'A notice on the Mac that leads to Details and the management profile.',
  command: 'sudo profiles renew -type enrollment',
  proof: 'The management profile is listed in system settings of this Mac.',
  required: false,
  linkId: 'docs-ade',
  sources: ['ADE-FEAT-07', 'RULE-12', 'GAP-11'],
});

/** A Mac without an assigned profile fails when it is turned on (ADE article of 2025-07-22). */
export const profileAssigned: FollowUpStep = step('profile-assigned', 'administrator', {
  text: 'Check that an enrollment profile is assigned to this Mac before it is turned on.',
  sees: 'The serial with this profile under the enrollment program token.',
  linkId: 'admin-center',
  required: false,
  sources: ['ADE-ADMIN-05', 'PRE-04', 'PRE-05'],
});

const startSources = ['RULE-10', 'NOTE-02'] as const;

/** Setup Assistant runs at first power-on of every organization-owned Mac. */
export const startAssistant = (actor: Actor, ...sources: readonly string[]): FollowUpStep =>
  step('assistant-start', actor, {
    text: 'Turn the Mac on and go through Setup Assistant: country, keyboard, network.',
    sees: 'Setup Assistant, then the Remote Management pane of the organization.',
    sources: [...startSources, ...sources],
  });

/** Where the draft has the user authenticate; in the legacy form this enrolls the Mac. */
const appleAccount: FollowUpStep = step('assistant-apple-account', 'end-user', {
  text: 'Enter the Apple Account in Setup Assistant.',
  sees: 'Setup Assistant enrolls the Mac and continues.',
  proof: 'The management profile is listed in system settings of this Mac.',
  sources: ['ADE-USER-01', 'ADE-ADMIN-06', 'ADE-ADMIN-09', 'GAP-06', 'GAP-08'],
});

const modernSteps: readonly FollowUpStep[] = [
  asOptional({ ...appleAccount, sees: 'Setup Assistant takes it and continues.', proof: null }),
  step('assistant-sign-in', 'end-user', {
    text: 'Sign in with the organization account in Setup Assistant.',
    sees: 'The sign-in page of the organization, with a second factor where it is set up.',
    proof: 'Setup Assistant goes on and the enrollment has started.',
    sources: ['ADE-USER-01', 'PRE-10', 'GAP-06', 'GAP-08', 'GAP-10'],
  }),
];

/** The last panes; with the hold, the Mac stays locked until Intune has checked in. */
const finishAssistant = (settings: ProfileSettings, actor: Actor): FollowUpStep =>
  step('assistant-finish', actor, {
    text: 'Finish the remaining panes and wait for the home screen.',
    sees:
      settings.awaitFinalConfiguration === true
        ? 'A locked screen while Intune configures the Mac, usually under 15 minutes, then the home screen.'
        : 'The home screen.',
    proof: 'The home screen is there and the management profile is listed in system settings.',
    sources: ['ADE-ADMIN-06', 'RULE-10'],
  });

/** Setup Assistant of an ADE Mac with one user, in the form that the profile asks for. */
export const userAssistantSteps = (settings: ProfileSettings): readonly FollowUpStep[] => [
  startAssistant('end-user', 'ADE-USER-01'),
  ...(settings.authentication === 'setup-assistant-modern' ? modernSteps : [appleAccount]),
  finishAssistant(settings, 'end-user'),
];

/** Setup Assistant of an ADE Mac without a user: someone turns it on, nobody signs in. */
export const sharedAssistantSteps = (settings: ProfileSettings): readonly FollowUpStep[] => [
  startAssistant('technician', 'ADE-ADMIN-10', 'GAP-07'),
  finishAssistant(settings, 'technician'),
];
