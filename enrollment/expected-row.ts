import type { Serial } from './serial.ts';

/** One device that is to come, as a list such as an order names it. */
export interface ExpectedRow {
  readonly serial: Serial;
  readonly assetTag: string | null;
  readonly assignedUser: string | null;
  readonly location: string | null;
  readonly purchaseOrder: string | null;
  /** The model as the list calls it; absent where it names none. */
  readonly model?: string;
  /** Cells of the other columns that have text, by their header; too long ones cut, with an ellipsis. */
  readonly extras: Readonly<Record<string, string>>;
}
