/** What programs of the host said of one device, beside what USB shows. */
export const described = {
  title: 'Said by other programs',
  unconfirmed: 'Unconfirmed: none of these programs has been tried on hardware yet.',
  by: (source: string, clock: string) => `${source}, ${clock}`,
  name: 'Name',
  osVersion: 'OS version',
  activation: 'Activation',
  supervision: 'Supervision',
  supervised: 'Supervised',
  notSupervised: 'Not supervised',
  productType: 'Product type',
  nothing: 'Nothing of name, system, activation or supervision.',
} as const;
