import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

/** The explicit case of no work for the user: nothing to do, and no Company Portal (RULE-06). */
export const noUserSteps = (...sources: readonly [string, ...string[]]): FollowUpStep =>
  step('no-user-steps', 'end-user', {
    required: false,
    sources: [...sources, 'RULE-06', 'GAP-28'],
  });

/** The strong evidence of enrollment: the serial is in Intune's own list (T-5). */
export const checkInIntune: FollowUpStep = step('intune-check', 'administrator', {
  linkId: 'admin-center',
  sources: ['T-5', 'DOC-02'],
});
