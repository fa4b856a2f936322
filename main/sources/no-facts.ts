import type { DescribedFacts } from '../../enrollment/second-source.ts';

/** The facts of a source that knows nothing yet. */
export const NO_FACTS: Required<DescribedFacts> = {
  ecid: null,
  serial: null,
  udid: null,
  productType: null,
  name: null,
  osVersion: null,
  activation: null,
  isSupervised: null,
  isPaired: null,
};
