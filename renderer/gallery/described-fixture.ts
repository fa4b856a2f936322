import type { LoggedEvent } from '../../enrollment/events.ts';
import type { DescribedFacts } from '../../enrollment/second-source.ts';
import { bootedSighting, createHistory, keyOfBooted, NOW_MS } from './history.ts';
import { office } from './profiles-fixture.ts';

const SILENT: DescribedFacts = {
  serial: null,
  udid: null,
  productType: null,
  name: null,
  osVersion: null,
  activation: null,
  isSupervised: null,
  isPaired: null,
};

/** An invented session of one Mac that two programs of the host have described. */
export function describedBench(
  facts: Partial<DescribedFacts> = {
    productType: 'Mac15,6',
    name: 'Loan pool 7',
    osVersion: '26.1',
    activation: 'Unactivated',
    isSupervised: false,
  },
): readonly LoggedEvent[] {
  const history = createHistory(NOW_MS - 20 * 60_000);
  history.profile('p-office', 1, office, 'Ana');
  history.open('s-1', 'Room 4, pallet 12', 'p-office', 4, 'Ana');
  const sighting = bootedSighting(3, '1-1.3');
  history.of(keyOfBooted(3), { kind: 'device-sighted', sighting, remembered: null });
  history.wait(4000);
  const said = { kind: 'device-described' } as const;
  history.of(keyOfBooted(3), { ...said, source: 'cfgutil', facts: { ...SILENT, ...facts } });
  history.wait(60_000);
  history.of(keyOfBooted(3), { ...said, source: 'ioreg', facts: SILENT });
  return history.events;
}
