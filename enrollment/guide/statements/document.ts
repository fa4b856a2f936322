import { ALL_METHODS, toStatements, type Statement } from '../statement.ts';

/** What the guide says about itself and about enrollment as a whole. */
export const documentStatements: readonly Statement[] = toStatements(ALL_METHODS, [
  {
    id: 'DOC-01',
    lines: '32-33',
    says: 'The guide is a draft and warns that it may be wrong.',
    later: [
      'The warning is gone, and direct enrollment took the place of the Apple Configurator chapter.',
      'GAP-01',
    ],
  },
  {
    id: 'DOC-02',
    lines: '35',
    says: 'Macs of people and of the organization can be enrolled. Company Portal or Setup Assistant authenticates the user and starts it; policies and profiles follow.',
  },
  {
    id: 'DOC-03',
    lines: '37-41',
    says: 'There are three ways: device enrollment, Automated Device Enrollment and Apple Configurator.',
    later: ['The third way is called direct enrollment.', 'GAP-01', 'GAP-23'],
  },
  {
    id: 'DOC-04',
    lines: '43-47',
    says: 'For each way the guide gives the options for Company Portal, a recommendation, and the tasks of administrators and users.',
  },
  {
    id: 'DOC-05',
    lines: '49',
    says: 'Details of enrolling Macs stand in a page of their own.',
  },
  {
    id: 'DOC-06',
    lines: '51-53',
    says: 'General prerequisites and those of Intune stand in the overview of enrollment.',
  },
  {
    id: 'DOC-07',
    lines: '270-275',
    says: 'Further guides cover app protection without enrollment, Android, iOS and iPadOS, and Windows.',
  },
  {
    id: 'DOC-08',
    lines: '1-30',
    says: 'A conceptual page of the enrollment area about deploying Mac enrollment, dated 2020-09-08.',
  },
  {
    id: 'DOC-09',
    lines: '78, 120',
    says: 'The lists of administrator tasks give an overview only. Apple Configurator carries no such remark.',
    methods: ['device-enrollment', 'ade'],
  },
]);
