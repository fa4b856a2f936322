import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

type Sources = readonly [string, ...string[]];

/** The user downloads the installer package, because no store offers it (RULE-07). */
export const downloadPortal = (...sources: Sources): FollowUpStep =>
  step('portal-download', 'end-user', {
    linkId: 'company-portal-package',
    sources: [...sources, 'PRE-09', 'RULE-07'],
  });

/** Company Portal's own installer, following Microsoft's user help. */
export const installPortal = (...sources: Sources): FollowUpStep =>
  step('portal-install', 'end-user', {
    linkId: 'help-portal',
    sources: [...sources, 'BYOD-ADMIN-06'],
  });

/** The administrator deploys Company Portal as a required app; it installs by itself. */
export const portalArrives = (...sources: Sources): FollowUpStep =>
  step('portal-arrives', 'administrator', {
    linkId: 'admin-center',
    sources: [...sources, 'RULE-14', 'PRE-08', 'GAP-19'],
  });

/** What Company Portal shows after the sign-in. */
type SignInSees = 'access' | 'apps' | 'registered';

/** Signing in to Company Portal with the organization account. */
export const signInToPortal = (sees: SignInSees, ...sources: Sources): FollowUpStep =>
  step('portal-sign-in', 'end-user', {
    wording: `portal-sign-in-${sees}`,
    linkId: 'help-portal',
    sources: [...sources, 'PRE-10'],
  });

/** From Company Portal to an approved management profile; without approval no enrollment. */
export const approveProfile = (...sources: Sources): readonly FollowUpStep[] => [
  step('profile-download', 'end-user', {
    sources: [...sources, 'GAP-31'],
  }),
  step('profile-approve', 'end-user', {
    sources: [...sources, 'RULE-08', 'GAP-31'],
  }),
];

/**
 * Back in Company Portal, which registers the Mac; closing it too early leaves that incomplete
 * (GAP-32).
 */
export const finishInPortal = (...sources: Sources): FollowUpStep =>
  step('portal-finish', 'end-user', {
    sources: [...sources, 'GAP-32'],
  });
