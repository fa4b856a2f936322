import type { DescribedFacts } from '../../enrollment/second-source.ts';

/** A source that says nothing yet. */
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
