import { ALL_METHODS, toStatements, type Statement } from '../statement.ts';

/** The rules implied by the guide; `profile-rules.ts` and `choose-method.ts` apply them. */
export const ruleStatements: readonly Statement[] = toStatements(ALL_METHODS, [
  {
    id: 'RULE-01',
    lines: '70',
    methods: ['device-enrollment'],
    says: 'A device enrollment manager account works with device enrollment only, and within limits.',
  },
  {
    id: 'RULE-02',
    lines: '114, 182',
    methods: ['ade', 'apple-configurator'],
    says: 'A device enrollment manager account works neither with Automated Device Enrollment nor with Apple Configurator.',
  },
  {
    id: 'RULE-03',
    lines: '113, 181',
    methods: ['ade', 'apple-configurator'],
    says: 'A Mac leaves its other MDM before it is enrolled.',
    later: ['The same now holds for device enrollment.', 'GAP-04'],
  },
  {
    id: 'RULE-04',
    lines: '71, 72, 111, 180',
    says: 'Personal Macs take device enrollment. Macs of the organization, and those without a user, take one of the other two.',
  },
  {
    id: 'RULE-05',
    lines: '240',
    methods: ['apple-configurator'],
    says: 'Apple Configurator without affinity is direct enrollment.',
    later: ['It is the only form that is left for Macs.', 'GAP-23'],
  },
  {
    id: 'RULE-06',
    lines: '140, 159, 242, 264',
    methods: ['ade', 'apple-configurator'],
    says: 'Without affinity Company Portal is not used, needed or supported; nobody installs it, and apps that need a user do not work.',
  },
  {
    id: 'RULE-07',
    lines: '82, 215',
    says: 'Neither a store nor volume purchase has Company Portal for Macs.',
    later: [
      'Later text warns against installing it from the store, where the same text says it is not.',
      'GAP-28',
    ],
  },
  {
    id: 'RULE-08',
    lines: '93',
    methods: ['device-enrollment'],
    says: 'Without approval of the profile there is no enrollment.',
  },
  {
    id: 'RULE-09',
    lines: '130, 140',
    methods: ['ade'],
    says: 'Whether users can delete the management profile is what locked enrollment decides.',
  },
  {
    id: 'RULE-10',
    lines: '142-143, 188-189, 249-250',
    methods: ['ade', 'apple-configurator'],
    says: 'On a Mac of the organization Setup Assistant always runs, even where the console does not show it.',
    later: [
      'It stayed as a sentence about the legacy form, beside the advice to use the modern one.',
      'GAP-29',
    ],
  },
  {
    id: 'RULE-11',
    lines: '174',
    methods: ['ade', 'apple-configurator'],
    says: 'Where the country has Apple Business or School Manager, Automated Device Enrollment comes first.',
  },
  {
    id: 'RULE-12',
    lines: '112',
    methods: ['ade', 'apple-configurator'],
    says: 'Macs in use take Apple Configurator.',
    later: ['Superseded: a command brings Automated Device Enrollment to Macs in use.', 'GAP-11'],
  },
  {
    id: 'RULE-13',
    lines: '197, 199-203',
    methods: ['apple-configurator'],
    says: 'Several factors and prompts for an expired password need Company Portal as the place to sign in.',
    later: ['The choice exists for iOS and iPadOS only.', 'GAP-17'],
  },
  {
    id: 'RULE-14',
    lines: '134, 217, 260',
    methods: ['ade', 'apple-configurator'],
    says: 'Company Portal that should arrive by itself is assigned as a required app.',
  },
  {
    id: 'RULE-15',
    lines: '177',
    methods: ['apple-configurator'],
    says: 'Many Macs through Apple Configurator take time, so the bench shows its progress.',
  },
  {
    id: 'RULE-16',
    lines: '57, 99, 165',
    says: 'Device enrollment is for personal Macs; the other two are for Macs of the organization.',
  },
]);
