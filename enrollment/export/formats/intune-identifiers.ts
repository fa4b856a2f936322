import { unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';
import { INTUNE_LIST_DEFAULTS, intuneListPlan, type IntuneListOptions } from './intune-list.ts';

/** Intune corporate device identifiers, upload type Serial (exports.md 2.5). */
export const INTUNE_IDENTIFIERS: TableFormat<'intune-identifiers', IntuneListOptions> = {
  facts: {
    id: 'intune-identifiers',
    label: 'Intune corporate identifiers',
    help:
      'Upload in Intune as type Serial. No header, at most 5,000 rows and 5 MB a file, details of at ' +
      'most 128 characters. Not confirmed: that it makes a directly enrolled Mac corporate, and ' +
      'that Intune reads a byte order mark or quotes, so the file has neither.',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: INTUNE_LIST_DEFAULTS,
  plan: (options) => intuneListPlan(options, unidentified),
};
