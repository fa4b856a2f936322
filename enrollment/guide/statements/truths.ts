import { ALL_METHODS, toStatements, type Statement } from '../statement.ts';

/**
 * What the app must always respect, whatever the draft says; each is based on the gaps that it
 * names.
 */
export const truths: readonly Statement[] = toStatements(ALL_METHODS, [
  {
    id: 'T-1',
    lines: null,
    says: 'A cable shows that a Mac is on the bench and nothing more: no enrollment, no installed profile, no user.',
    later: [
      'Profiles for Macs no longer travel over the cable, so the attach says even less.',
      'GAP-13',
    ],
  },
  {
    id: 'T-2',
    lines: null,
    says: 'The enrollment profile of a Mac is installed on that Mac: opened there by a technician, or fetched by Setup Assistant or a command.',
    later: ['Apple Configurator on a host Mac hands profiles to iPhone and iPad only.', 'GAP-13'],
    methods: ['ade', 'apple-configurator'],
  },
  {
    id: 'T-3',
    lines: null,
    says: 'Apple Configurator with user affinity can be loaded, always carries its notice, and is never recommended.',
    later: [
      'Microsoft withdrew it for Macs and points to Automated Device Enrollment.',
      'GAP-14',
      'GAP-16',
      'GAP-17',
      'GAP-23',
    ],
    methods: ['apple-configurator'],
  },
  {
    id: 'T-4',
    lines: null,
    says: 'Where a verdict changed, both readings stand side by side; the later one is the advice.',
    later: ['Three verdicts changed for Macs.', 'GAP-04', 'GAP-11', 'GAP-14'],
  },
  {
    id: 'T-5',
    lines: null,
    says: 'Seen on the bench, profile installed and enrolled are three stages. The word of a technician is weak evidence of enrollment; the serial in an Intune list is strong evidence.',
  },
  {
    id: 'T-6',
    lines: null,
    says: 'For Macs one form of Apple Configurator is left: direct enrollment without a user. A Mac with a user goes through Automated Device Enrollment or, when it is personal, device enrollment.',
    later: ['The finished guide has only direct enrollment in that place.', 'GAP-14', 'GAP-23'],
    methods: ['apple-configurator'],
  },
]);
