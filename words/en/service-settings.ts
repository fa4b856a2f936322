import type { Cloud, Portal, Service } from '../../enrollment/service.ts';

/** The section of Settings for services. */
export const serviceSettings = {
  hint: 'Off until you set one up. When you ask about a session, Muster sends its serials, and nothing else about devices or people, to the services below: to Microsoft Graph, whether Intune has enrolled them; to Apple, whether your organization has them and where they are assigned. Nothing is sent at any other time, and Muster can change nothing there.',
  titles: { intune: 'Microsoft Intune', apple: 'Apple Business or Apple School Manager' },
  off: 'Not set up.',
  setUp: 'Set up',
  setUpOf: { intune: 'Set up Intune', apple: 'Set up Apple' },
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOf: (service: string) => `Remove ${service}`,
  removeHint: 'What it has answered stays in the log.',
  saved: 'Saved',
  cloud: 'Cloud',
  clouds: {
    global: 'Worldwide, GCC',
    'us-government': 'US Government (GCC High)',
    'us-defense': 'US Department of Defense',
    china: 'China (21Vianet)',
  } satisfies Record<Cloud, string>,
  tenantId: 'Directory (tenant) ID',
  clientId: 'Application (client) ID',
  intuneHint:
    'From the app registration of your organization in Microsoft Entra, with the platform “Mobile and desktop”, the redirect http://localhost and the right DeviceManagementManagedDevices.Read.All.',
  tokens: {
    title: (when: string) => `Enrollment program tokens, as Intune said ${when} (beta):`,
    one: (name: string, expires: string | null, synced: string | null) =>
      `${name}: expires ${expires ?? 'on an unknown day'}, last sync ${synced ?? 'unknown'}`,
  },
  readsBeta: 'Also read what only Microsoft’s beta tells',
  readsBetaHint:
    'Assigned profile, last contact and expiry of the enrollment token. Needs DeviceManagementServiceConfig.Read.All.',
  portal: 'Portal',
  portals: {
    business: 'Apple Business',
    school: 'Apple School Manager',
  } satisfies Record<Portal, string>,
  appleClientId: 'Client ID',
  keyId: 'Key ID',
  appleHint:
    'From the API account of your organization. Give it a role that can only view devices.',
  perMinute: 'Requests a minute',
  perMinuteHint: 'Apple publishes no limit; 20 has been observed.',
  server: 'Device management service',
  serverHint: 'The name in Apple’s portal to which Macs must be assigned. Empty: any.',
  faults: {
    tenantId: 'Enter a UUID or a domain, such as example.onmicrosoft.com.',
    clientId: 'Enter a UUID with 36 characters.',
    appleClientId: {
      business: 'Enter an ID that begins with BUSINESSAPI. and ends in a UUID.',
      school: 'Enter an ID that begins with SCHOOLAPI. and ends in a UUID.',
    },
    keyId: 'Enter a UUID with 36 characters.',
    perMinute: (least: string, most: string) => `Enter a number from ${least} to ${most}.`,
    server: 'Enter a shorter name.',
  },
  secrets: {
    none: { intune: 'Signed out.', apple: 'No key is chosen.' },
    intune: (account: string, since: string) => `Signed in as ${account} since ${since}.`,
    apple: (keyId: string, since: string, days: string) =>
      `Key ${keyId}, chosen ${since} (${days === '1' ? '1 day' : `${days} days`} ago).`,
    sealed: 'Sealed by this host in the data folder, for this user account.',
    memory: 'In memory only, because this host cannot seal it: it is forgotten when Muster ends.',
    signIn: 'Sign in…',
    signInHint: 'Opens the browser of this host.',
    signingIn: 'Finish the sign-in in the browser.',
    cancelSignIn: 'Cancel sign-in',
    chooseKey: 'Choose key file…',
    chooseAnother: 'Choose another key file…',
    forget: 'Forget',
    forgetOf: {
      intune: 'Forget the sign-in',
      apple: 'Forget the key',
    } satisfies Record<Service, string>,
  },
} as const;
