import { ALL_METHODS, toStatements, type Statement } from '../statement.ts';

/** Notes and warnings of the guide. */
export const noteStatements: readonly Statement[] = toStatements(ALL_METHODS, [
  {
    id: 'NOTE-01',
    lines: '32-33',
    says: 'The whole guide stands under the warning of a draft.',
    later: ['The warning is gone from the finished guide.', 'GAP-01'],
  },
  {
    id: 'NOTE-02',
    lines: '142-143, 188-189, 249-250',
    methods: ['ade', 'apple-configurator'],
    says: 'Said three times: Setup Assistant is always used on Macs of the organization.',
    later: ['It stayed as a sentence about the legacy form.', 'GAP-29'],
  },
  {
    id: 'NOTE-03',
    lines: '95, 161, 268',
    says: 'People do not like to enroll their own Mac and may not know Company Portal: tell them what comes and what to type.',
  },
  {
    id: 'NOTE-04',
    lines: '147, 254',
    methods: ['ade', 'apple-configurator'],
    says: 'What is left to do depends on how Company Portal is delivered; fewer steps bring more people through.',
  },
]);
