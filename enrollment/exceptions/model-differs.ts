import { everyModel, type AppleModel } from '../apple-models.ts';
import type { Device } from '../device.ts';
import { modelFeatures, type ModelFeatures } from './model-features.ts';

/** A row of the model table with what its name says. */
interface KnownModel {
  readonly model: AppleModel;
  /** Its product types: a Mac with a T2 has its own and that of the T2. */
  readonly types: readonly string[];
  readonly features: ModelFeatures | null;
}

const PRODUCT_TYPE = /\b([a-z]+\d{1,2},\d{1,2})\b/i;

const known: readonly KnownModel[] = everyModel().map((model) => {
  const own = /\[(\w+,\d+)\]/.exec(model.name)?.[1];
  const read = modelFeatures(model.name);
  const isIntel = model.kind === 'mac-t2';
  return {
    model,
    types: [model.productType, ...(own === undefined ? [] : [own])],
    features: read !== null && isIntel ? { ...read, chip: 'Intel' } : read,
  };
});

/**
 * True if a list and a device certainly name different models. The model table (`apple-models.ts`)
 * must know both: the device by its product type, the list by a product type or by a name that fits
 * at least one model. Anything else, such as a part number, is no claim.
 */
export function modelDiffers(
  listed: string,
  { productType }: Pick<Device, 'productType'>,
): boolean {
  const own = productType === null ? [] : ownModels(productType);
  if (own.length === 0) return false;
  const meant = modelsMeant(listed);
  return meant.length > 0 && !meant.some((one) => own.includes(one));
}

/** Limit of remembered texts: a delivery has a few models, but a list of part numbers has many. */
const MOST_TEXTS = 2000;

/** Searches the table once for each text, because 10,000 devices of a list share a few. */
function remembered(
  work: (text: string) => readonly KnownModel[],
): (text: string) => readonly KnownModel[] {
  const before = new Map<string, readonly KnownModel[]>();
  return (text) => {
    const found = before.get(text) ?? work(text);
    if (before.size >= MOST_TEXTS) before.clear();
    before.set(text, found);
    return found;
  };
}

const ownModels = remembered((productType) =>
  known.filter(({ types }) => types.includes(productType)),
);

/** The models of the table that a text can mean; none if it is unknown. */
const modelsMeant = remembered((text) => {
  const type = PRODUCT_TYPE.exec(text)?.[1]?.toLowerCase();
  if (type !== undefined) {
    return known.filter(({ types }) => types.some((one) => one.toLowerCase() === type));
  }
  const wanted = modelFeatures(text);
  if (wanted === null || !isKnown(wanted)) return [];
  return known.filter(({ features }) => features !== null && fits(wanted, features));
});

/** True if the table has models of this family with this size and chip, if not in one model. */
function isKnown({ family, inches, chip }: ModelFeatures): boolean {
  const kin = known.flatMap(({ features }) => (features?.family === family ? [features] : []));
  const hasSize = inches === null || kin.some((one) => one.inches === inches);
  return kin.length > 0 && hasSize && (chip === null || kin.some((one) => one.chip === chip));
}

function fits(wanted: ModelFeatures, found: ModelFeatures): boolean {
  if (wanted.family !== found.family) return false;
  if (isOther(wanted.inches, found.inches) || isOther(wanted.chip, found.chip)) return false;
  // A list that omits the grade may mean any; the table names it with the chip.
  return wanted.grade === null || found.chip === null || found.grade === wanted.grade;
}

const isOther = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && other !== null && one !== other;
