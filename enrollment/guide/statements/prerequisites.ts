import { ALL_METHODS, toStatements, type Statement } from '../statement.ts';

/** What must be in place before Macs are enrolled. */
export const prerequisiteStatements: readonly Statement[] = toStatements(ALL_METHODS, [
  {
    id: 'PRE-01',
    lines: '80, 122, 191',
    says: 'The Macs are on the list of supported devices.',
  },
  {
    id: 'PRE-02',
    lines: '81, 125, 192',
    says: 'The Apple MDM push certificate is in the admin center and active; without it no Mac enrolls.',
  },
  {
    id: 'PRE-03',
    lines: '123',
    says: 'Somebody has access to Apple Business Manager or Apple School Manager.',
    methods: ['ade'],
  },
  {
    id: 'PRE-04',
    lines: '124',
    says: 'The server token of Automated Device Enrollment (.p7m) is active.',
    methods: ['ade'],
  },
  {
    id: 'PRE-05',
    lines: '99, 126, 193',
    says: 'An enrollment profile exists in the admin center, with or without user affinity.',
    methods: ['ade', 'apple-configurator'],
  },
  {
    id: 'PRE-06',
    lines: '165, 247',
    says: 'There is a host Mac with USB and Apple Configurator, and each Mac is connected to it by cable.',
    later: [
      'Export the profile, copy it to each Mac and open it there; no host Mac takes part.',
      'GAP-13',
    ],
    methods: ['apple-configurator'],
  },
  {
    id: 'PRE-07',
    lines: '99',
    says: 'The Macs are bought from Apple.',
    methods: ['ade'],
  },
  {
    id: 'PRE-08',
    lines: '134, 217, 223',
    says: 'Where users sign in to Company Portal: it is in Intune as a required app or, with Apple Configurator, users fetch the package.',
    methods: ['ade', 'apple-configurator'],
  },
  {
    id: 'PRE-09',
    lines: '82, 92',
    says: 'Users know where the Company Portal installer package is.',
  },
  {
    id: 'PRE-10',
    lines: '82, 93, 136, 138, 153, 157, 211, 219, 223, 256, 258, 262',
    says: 'Users have their organization account. For Setup Assistant the draft names an Apple Account instead.',
    later: [
      'Modern authentication asks for the organization account; the Apple Account is an extra.',
      'GAP-06',
    ],
  },
]);
