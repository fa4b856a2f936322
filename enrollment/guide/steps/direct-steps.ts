import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

/**
 * Direct enrollment, done by the technician on the Mac itself, in the order of Microsoft's direct
 * enrollment article of 2024-04-03. None of it goes over the cable (T-2, GAP-13).
 */
export const directSteps: readonly FollowUpStep[] = [
  step('direct-copy', 'technician', {
    text: 'Copy the exported enrollment profile (.mobileconfig) to this Mac.',
    sees: 'The file on the Mac, no older than two weeks since its download.',
    linkId: 'docs-direct-enrollment',
    sources: ['T-2', 'PRE-05', 'CFG-ADMIN-11', 'CFG-ADMIN-12', 'GAP-13', 'GAP-24'],
  }),
  step('direct-open', 'technician', {
    text: 'Double-click the profile on this Mac.',
    sees: 'System settings ask whether to install the management profile.',
    sources: ['CFG-ADMIN-13', 'GAP-13'],
  }),
  step('direct-install', 'technician', {
    text: 'Choose Install.',
    sees: 'A second question that names the profile.',
    sources: ['GAP-13'],
  }),
  step('direct-confirm', 'technician', {
    text: 'Choose Install once more to confirm.',
    sees: 'A prompt for a local administrator.',
    sources: ['GAP-13'],
  }),
  step('direct-authorize', 'technician', {
    text: 'Enter the name and password of a local administrator, then choose OK.',
    sees: 'The management profile in the list of profiles; other profiles follow at once.',
    proof: 'The management profile is listed in system settings of this Mac.',
    sources: ['T-2', 'T-5', 'GAP-13'],
  }),
];
