import type { Actor, FollowUpStep } from '../../follow-up.ts';
import type { ProfileSettings } from '../../profile.ts';
import { asOptional, step } from './step.ts';

/** On a Mac that is already set up, the ADE profile is fetched by a command (GAP-11). */
export const renewEnrollment: FollowUpStep = step('renew-enrollment', 'technician', {
  command: 'sudo profiles renew -type enrollment',
  required: false,
  linkId: 'docs-ade',
  sources: ['ADE-FEAT-07', 'RULE-12', 'GAP-11'],
});

/** A Mac without an assigned profile fails when it is turned on (ADE article of 2025-07-22). */
export const profileAssigned: FollowUpStep = step('profile-assigned', 'administrator', {
  linkId: 'admin-center',
  required: false,
  sources: ['ADE-ADMIN-05', 'PRE-04', 'PRE-05'],
});

const startSources = ['RULE-10', 'NOTE-02'] as const;

/** Setup Assistant runs at first power-on of every organization-owned Mac. */
export const startAssistant = (actor: Actor, ...sources: readonly string[]): FollowUpStep =>
  step('assistant-start', actor, {
    sources: [...startSources, ...sources],
  });

/** Where the draft has the user authenticate; in the legacy form this enrolls the Mac. */
const appleAccount: FollowUpStep = step('assistant-apple-account', 'end-user', {
  sources: ['ADE-USER-01', 'ADE-ADMIN-06', 'ADE-ADMIN-09', 'GAP-06', 'GAP-08'],
});

const modernSteps: readonly FollowUpStep[] = [
  asOptional({ ...appleAccount, wording: 'assistant-apple-account-optional' }),
  step('assistant-sign-in', 'end-user', {
    sources: ['ADE-USER-01', 'PRE-10', 'GAP-06', 'GAP-08', 'GAP-10'],
  }),
];

/** The last panes; with the hold, the Mac stays locked until Intune has checked in. */
const finishAssistant = (settings: ProfileSettings, actor: Actor): FollowUpStep =>
  step('assistant-finish', actor, {
    wording:
      settings.awaitFinalConfiguration === true ? 'assistant-finish-held' : 'assistant-finish',
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
