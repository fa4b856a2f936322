import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

type Sources = readonly [string, ...string[]];

/** The user downloads the installer package, because no store offers it (RULE-07). */
export const downloadPortal = (...sources: Sources): FollowUpStep =>
  step('portal-download', 'end-user', {
    text: 'Download the Company Portal installer package and open it.',
    sees: 'The installer of Company Portal.',
    linkId: 'company-portal-package',
    sources: [...sources, 'PRE-09', 'RULE-07'],
  });

/** Company Portal's own installer, following Microsoft's user help. */
export const installPortal = (...sources: Sources): FollowUpStep =>
  step('portal-install', 'end-user', {
    text: 'Go through the installer: continue, agree, install, and confirm with the Mac password.',
    sees: 'Company Portal in Applications. Microsoft AutoUpdate may open; a keychain prompt takes the Mac password.',
    linkId: 'help-portal',
    proof: 'Company Portal is in Applications.',
    sources: [...sources, 'BYOD-ADMIN-06'],
  });

/** The administrator deploys Company Portal as a required app; it installs by itself. */
export const portalArrives = (...sources: Sources): FollowUpStep =>
  step('portal-arrives', 'administrator', {
    text: 'Assign Company Portal as a required app in Intune and wait until it is on the Mac.',
    sees: 'Company Portal in Applications, without a step for the user.',
    linkId: 'admin-center',
    proof: 'Company Portal is in Applications.',
    sources: [...sources, 'RULE-14', 'PRE-08', 'GAP-19'],
  });

/** Signing in to Company Portal with the organization account. */
export const signInToPortal = (sees: string, ...sources: Sources): FollowUpStep =>
  step('portal-sign-in', 'end-user', {
    text: 'Open Company Portal and sign in with the organization account.',
    sees,
    linkId: 'help-portal',
    proof: 'Company Portal shows the name of the user and this Mac.',
    sources: [...sources, 'PRE-10'],
  });

/** From Company Portal to an approved management profile; without approval no enrollment. */
export const approveProfile = (...sources: Sources): readonly FollowUpStep[] => [
  step('profile-download', 'end-user', {
    text: 'In Company Portal choose Begin, continue past privacy, then Download profile.',
    sees: 'System settings open with the management profile that waits for approval.',
    sources: [...sources, 'GAP-31'],
  }),
  step('profile-approve', 'end-user', {
    text: 'In system settings select the management profile, review it, install it and enter the Mac password.',
    sees: 'A verified profile for access to company apps. Without approval the Mac is not enrolled and gets no policies.',
    proof: 'The management profile is listed in system settings of this Mac.',
    sources: [...sources, 'RULE-08', 'GAP-31'],
  }),
];

/**
 * Back in Company Portal, which registers the Mac; closing it too early leaves that incomplete
 * (GAP-32).
 */
export const finishInPortal = (...sources: Sources): FollowUpStep =>
  step('portal-finish', 'end-user', {
    text: 'Go back to Company Portal, settle what it lists, and choose Done. Open it again if it was closed.',
    sees: 'A green check in Company Portal.',
    proof: 'Company Portal shows a green check for this Mac.',
    sources: [...sources, 'GAP-32'],
  });
