import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

/** The explicit case of no work for the user: nothing to do, and no Company Portal (RULE-06). */
export const noUserSteps = (...sources: readonly [string, ...string[]]): FollowUpStep =>
  step('no-user-steps', 'end-user', {
    text: 'Nothing to do. Do not install Company Portal on this Mac.',
    sees: 'A Mac that belongs to no single user; apps that need a user do not work on it.',
    required: false,
    sources: [...sources, 'RULE-06', 'GAP-28'],
  });

/** The strong evidence of enrollment: the serial is in Intune's own list (T-5). */
export const checkInIntune: FollowUpStep = step('intune-check', 'administrator', {
  text: 'Look for the serial of this Mac in the Intune device list.',
  sees: 'The Mac with its serial under Devices, macOS.',
  linkId: 'admin-center',
  proof: 'The serial stands in an Intune device list export.',
  sources: ['T-5', 'DOC-02'],
});
