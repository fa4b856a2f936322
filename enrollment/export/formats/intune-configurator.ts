import { firstOf, notMobile, unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';
import { INTUNE_LIST_DEFAULTS, intuneListPlan, type IntuneListOptions } from './intune-list.ts';

/** Intune's Apple Configurator serial list, documented for iOS and iPadOS only (exports.md 2.2, GAP-22). */
export const INTUNE_CONFIGURATOR: TableFormat<'intune-configurator', IntuneListOptions> = {
  facts: {
    id: 'intune-configurator',
    label: 'Intune Configurator serial list',
    help:
      'Documented for iPhone and iPad only; nothing says that it works for Macs, so Macs are left ' +
      'out. No header, at most 5,000 rows a file, and at most 75,000 Configurator devices in Intune ' +
      'altogether. Not confirmed: the longest details; Muster writes at most 128 characters.',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: INTUNE_LIST_DEFAULTS,
  plan: (options) => intuneListPlan(options, firstOf(notMobile, unidentified)),
};
