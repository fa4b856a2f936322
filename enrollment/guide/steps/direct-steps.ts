import type { FollowUpStep } from '../../follow-up.ts';
import { step } from './step.ts';

/**
 * Direct enrollment, done by the technician on the Mac itself, in the order of Microsoft's direct
 * enrollment article of 2024-04-03. None of it goes over the cable (T-2, GAP-13).
 */
export const directSteps: readonly FollowUpStep[] = [
  step('direct-copy', 'technician', {
    linkId: 'docs-direct-enrollment',
    sources: ['T-2', 'PRE-05', 'CFG-ADMIN-11', 'CFG-ADMIN-12', 'GAP-13', 'GAP-24'],
  }),
  step('direct-open', 'technician', {
    sources: ['CFG-ADMIN-13', 'GAP-13'],
  }),
  step('direct-install', 'technician', {
    sources: ['GAP-13'],
  }),
  step('direct-confirm', 'technician', {
    sources: ['GAP-13'],
  }),
  step('direct-authorize', 'technician', {
    sources: ['T-2', 'T-5', 'GAP-13'],
  }),
];
