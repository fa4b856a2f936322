import { toStatements, type Statement } from '../statement.ts';

/** The user-task matrix: one row per method, affinity, authentication and delivery. */
export const matrixStatements: readonly Statement[] = toStatements(
  ['apple-configurator'],
  [
    {
      id: 'MX-01',
      lines: '82-93',
      methods: ['device-enrollment'],
      says: 'Device enrollment: the user downloads and runs Company Portal, signs in and approves the profile.',
      later: [
        'Still so, as full enrollment: approved in system settings, registered by Company Portal.',
        'GAP-02',
        'GAP-31',
        'GAP-32',
      ],
    },
    {
      id: 'MX-02',
      lines: '138, 153',
      methods: ['ade'],
      says: 'Automated Device Enrollment, one user, Setup Assistant, no Company Portal: the user goes through Setup Assistant.',
      later: ['Split into a modern and a legacy form.', 'GAP-08'],
    },
    {
      id: 'MX-03',
      lines: '134-138, 153-157',
      methods: ['ade'],
      says: 'Automated Device Enrollment, one user, Company Portal pushed: Setup Assistant first, then the sign-in to Company Portal.',
      later: [
        'Legacy leaves the sign-in optional; modern needs it to complete registration.',
        'GAP-09',
      ],
    },
    {
      id: 'MX-04',
      lines: '140, 159',
      methods: ['ade'],
      says: 'Automated Device Enrollment without a user: nothing to do, and no Company Portal.',
      later: ['Still so; only the wording about who signs in was never put right.', 'GAP-07'],
    },
    {
      id: 'MX-05',
      lines: '197-203, 217-221, 256',
      says: 'Apple Configurator, one user, Company Portal as a required app: it arrives by itself, the user signs in.',
      later: ['Withdrawn for Macs; use Automated Device Enrollment.', 'GAP-14', 'GAP-16', 'GAP-17'],
    },
    {
      id: 'MX-06',
      lines: '197-203, 223-229, 256',
      says: 'Apple Configurator, one user, Company Portal downloaded by the user, who signs in, steps through and approves the profile.',
      later: [
        'Withdrawn for Macs; use Automated Device Enrollment.',
        'GAP-14',
        'GAP-16',
        'GAP-17',
        'GAP-20',
      ],
    },
    {
      id: 'MX-07',
      lines: '231-236, 258',
      says: 'Apple Configurator, one user, Setup Assistant, Company Portal with the profile: the user opens it and signs in.',
      later: [
        'Withdrawn for Macs; use Automated Device Enrollment.',
        'GAP-14',
        'GAP-16',
        'GAP-21',
        'GAP-26',
      ],
    },
    {
      id: 'MX-08',
      lines: '231-236, 260-262',
      says: 'Apple Configurator, one user, Setup Assistant, Company Portal not with the profile: the administrator assigns it, then the user signs in.',
      later: [
        'Withdrawn for Macs; use Automated Device Enrollment.',
        'GAP-14',
        'GAP-16',
        'GAP-25',
        'GAP-27',
      ],
    },
    {
      id: 'MX-09',
      lines: '238-245, 264',
      says: 'Direct enrollment, no user: nothing to do for users, and no Company Portal.',
      later: ['Still so; a technician installs the profile on the Mac itself.', 'GAP-13', 'GAP-23'],
    },
  ],
);
