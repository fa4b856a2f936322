import type { Serial } from './serial.ts';

/** An expected device, as a list such as an order names it. */
export interface ExpectedRow {
  readonly serial: Serial;
  readonly assetTag: string | null;
  readonly assignedUser: string | null;
  readonly location: string | null;
  readonly purchaseOrder: string | null;
  /** The model as the list names it; absent if it names none. */
  readonly model?: string;
  /** Non-empty cells of the other columns, by header; long ones are cut, with an ellipsis. */
  readonly extras: Readonly<Record<string, string>>;
}
