import rows from './apple-models.json' with { type: 'json' };
import type { DeviceKind } from './identity.ts';
import { DEVICE_KINDS } from './identity.ts';

/** One row of the model table: the Mac that a chip id and board id identify. */
export interface AppleModel {
  /** e.g. `Mac15,7`; `iBridge2,x` for the T2 of an Intel Mac. */
  readonly productType: string;
  /** Name for people; T2 rows carry the name of the Mac itself. */
  readonly name: string;
  readonly kind: DeviceKind;
}

const byChipAndBoard = new Map<string, AppleModel>();
const byProductType = new Map<string, AppleModel>();

for (const [cpid, bdid, productType, , name, kind] of rows) {
  const deviceKind = DEVICE_KINDS.find((known) => known === kind);
  if (!cpid || !bdid || !productType || !name || !deviceKind) {
    throw new Error(`apple-models.json: broken row ${cpid ?? ''}/${bdid ?? ''}`);
  }
  const model: AppleModel = { productType, name, kind: deviceKind };
  byChipAndBoard.set(`${cpid}/${bdid}`, model);
  if (!byProductType.has(productType)) byProductType.set(productType, model);
}

/**
 * The model of a chip id (4 upper-case hex digits) and board id (2), or null if the table lacks the
 * pair. The chip alone decides nothing, since Macs, iPads and iPhones share chips.
 */
export function modelOfChip(cpid: string, bdid: string): AppleModel | null {
  return byChipAndBoard.get(`${cpid}/${bdid}`) ?? null;
}

/** Name for people of a product type such as `Mac15,7`; null if the table does not have it. */
export function nameOfProductType(productType: string): string | null {
  return byProductType.get(productType)?.name ?? null;
}

/** Every model in the table, one per product type. */
export const everyModel = (): readonly AppleModel[] => [...byProductType.values()];

/**
 * The newest Mac family in the table. It, and later families, may include models that the table
 * lacks.
 */
const NEWEST_MAC = Math.max(
  ...[...byProductType.keys()].map((type) => Number(/^Mac(\d+),/.exec(type)?.[1] ?? 0)),
);

/**
 * Product type of a Mac from the `bcdDevice` of its USB descriptor: `Mac` and 0x1507 give
 * `Mac15,7`. Null if a digit is not decimal, a part is zero, or no such Mac exists: no model is
 * better than a wrong one. Families with their own names end with the table; the `Mac` family
 * continues.
 */
export function modelFromBcd(prefix: string, bcdDevice: number): string | null {
  const digits = bcdDevice.toString(16).padStart(4, '0');
  if (!/^[0-9]{4}$/.test(digits)) return null;
  const major = Number(digits.slice(0, 2));
  const minor = Number(digits.slice(2));
  const productType = `${prefix}${major},${minor}`;
  const isNewer = prefix === 'Mac' && major >= NEWEST_MAC && minor > 0;
  return isNewer || byProductType.has(productType) ? productType : null;
}
