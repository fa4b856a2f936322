import { unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';
import { INTUNE_LIST_DEFAULTS, intuneListPlan, type IntuneListOptions } from './intune-list.ts';

/** Intune corporate device identifiers, upload type Serial (exports.md 2.5). */
export const INTUNE_IDENTIFIERS: TableFormat<'intune-identifiers', IntuneListOptions> = {
  facts: {
    id: 'intune-identifiers',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: INTUNE_LIST_DEFAULTS,
  plan: (options) => intuneListPlan(options, unidentified),
};
