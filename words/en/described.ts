/** What programs of the host said of one device, beside what USB shows. */
export const described = {
  title: 'Reported by other tools',
  unconfirmed: 'Unconfirmed: none of these tools has been tested on hardware yet.',
  by: (source: string, clock: string) => `${source}, ${clock}`,
  name: 'Name',
  osVersion: 'OS version',
  activation: 'Activation',
  supervision: 'Supervision',
  supervised: 'Supervised',
  notSupervised: 'Not supervised',
  productType: 'Product type',
  nothing: 'No name, system, activation or supervision reported.',
} as const;
