import { firstOf, notMobile, unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';
import { INTUNE_LIST_DEFAULTS, intuneListPlan, type IntuneListOptions } from './intune-list.ts';

/**
 * Intune's Apple Configurator serial list, documented for iOS and iPadOS only (exports.md 2.2,
 * GAP-22).
 */
export const INTUNE_CONFIGURATOR: TableFormat<'intune-configurator', IntuneListOptions> = {
  facts: {
    id: 'intune-configurator',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: INTUNE_LIST_DEFAULTS,
  plan: (options) => intuneListPlan(options, firstOf(notMobile, unidentified)),
};
