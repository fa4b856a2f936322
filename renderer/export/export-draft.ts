import { DEFAULT_LAYOUT } from '../../enrollment/export/layout.ts';
import type { FormatId } from '../../enrollment/export/formats/format.ts';
import type { ExportOrder, OrderOptions } from '../../enrollment/export-order.ts';
import { optionsOf } from '../../enrollment/ledger/plan-of-order.ts';

/** What a person has chosen so far. */
export interface ExportDraft {
  readonly format: FormatId;
  readonly sessionIds: readonly string[] | null;
  /** `last` follows the newest export of the format. */
  readonly since: 'everything' | 'last' | number;
  readonly options: OrderOptions;
}

/** The asset list of everything, with its default columns. */
export const FIRST_DRAFT: ExportDraft = {
  format: 'asset',
  sessionIds: null,
  since: 'everything',
  options: {},
};

/** True if the format reads that option. */
export const hasOption = (format: FormatId, option: keyof OrderOptions): boolean =>
  optionsOf(format).includes(option);

/**
 * The order for a draft, with the options that its format reads; `last` is the newest export of its
 * format.
 */
export function orderOfDraft(draft: ExportDraft, last: number | null): ExportOrder {
  const { format, sessionIds, since, options } = draft;
  const own = optionsOf(format).flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  return {
    format,
    sessionIds,
    since: since === 'everything' ? null : since === 'last' ? last : since,
    options: Object.fromEntries(own),
  };
}

/** The columns of a draft, in file order. */
export const columnsOfDraft = ({ options }: ExportDraft): readonly string[] =>
  options.columns ?? DEFAULT_LAYOUT.columns;
