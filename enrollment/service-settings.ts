import type { Portal, ServiceSettings } from './service.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A UUID in either case: Microsoft's application ids, Apple's key ids. */
export const UUID_FORM = new RegExp(`^${UUID}$`, 'i');

/** A Microsoft tenant: its UUID or one of its domains. */
export const TENANT_FORM = new RegExp(
  `^(?:${UUID}|(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63})$`,
  'i',
);

/** Client ids of Apple's API accounts: a prefix for each portal, then a UUID. */
export const APPLE_CLIENT_FORMS: Readonly<Record<Portal, RegExp>> = {
  business: new RegExp(`^BUSINESSAPI\\.${UUID}$`, 'i'),
  school: new RegExp(`^SCHOOLAPI\\.${UUID}$`, 'i'),
};

/** Requests a minute to Apple. Others saw 20 and a 429 above it; Apple publishes no number. */
export const APPLE_PACE = { least: 1, usual: 20, most: 120 } as const;

/** The longest name of a device management service. */
export const LONGEST_SERVER_NAME = 200;

/** Whether a secret of one belongs to the other, too. */
export const isSameAccount = (one: ServiceSettings, other: ServiceSettings): boolean =>
  accountOf(one) === accountOf(other);

function accountOf(settings: ServiceSettings): string {
  return settings.service === 'intune'
    ? [settings.cloud, settings.tenantId, settings.clientId].join(' ')
    : [settings.portal, settings.clientId, settings.keyId].join(' ');
}
