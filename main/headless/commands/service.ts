import { serviceSettings } from '../../../contract/services.ts';
import { APPLE_PACE, isSameAccount } from '../../../enrollment/service-settings.ts';
import { CLOUDS, PORTALS, SERVICES, type Service } from '../../../enrollment/service.ts';
import { removeService, saveService } from '../../bench/commands/services.ts';
import { outlineOf } from '../../bench/fold-log.ts';
import { systemClock } from '../../host/system-clock.ts';
import { SECRET_OF } from '../../services/secrets.ts';
import { sealedSecrets } from '../../services/sealed-secrets.ts';
import { EXIT, wrongUsage, type Io } from '../command.ts';
import { commandContext, valueOf } from '../command-context.ts';
import { withLog } from '../open-log.ts';
import { choice, command, DATA, flag, needed, option, text, whole } from '../options.ts';
import { tabbed } from '../plain-line.ts';

/** `service add intune`: lets Intune be asked through Microsoft Graph. No secret is stored. */
export const serviceAddIntune = command({
  name: 'service add intune',
  summary: 'Set up Intune, which may then be asked (docs/services.md). Asks nothing by itself.',
  options: {
    data: DATA,
    tenant: needed(text('T')),
    client: needed(text('ID')),
    cloud: option(choice(CLOUDS)),
    beta: flag,
  },
  run: ({ data, tenant, client, cloud = 'global', beta }, io) =>
    save(data, io, {
      service: 'intune',
      cloud,
      tenantId: tenant,
      clientId: client,
      readsBeta: beta,
    }),
});

/** `service add apple`: lets Apple's API be asked. The key is named each time it is used. */
export const serviceAddApple = command({
  name: 'service add apple',
  summary:
    'Set up Apple Business or Apple School Manager, which may then be asked (docs/services.md). Asks nothing by itself.',
  options: {
    data: DATA,
    client: needed(text('ID')),
    'key-id': needed(text('ID')),
    portal: option(choice(PORTALS)),
    'per-minute': option(whole('N', APPLE_PACE)),
    server: option(text('NAME')),
  },
  run: (given, io) =>
    save(given.data, io, {
      service: 'apple',
      portal: given.portal ?? 'business',
      clientId: given.client,
      keyId: given['key-id'],
      perMinute: given['per-minute'] ?? APPLE_PACE.usual,
      server: given.server ?? null,
    }),
});

/** `service list`: how each service is reached. Secrets are not in the log. */
export const serviceList = command({
  name: 'service list',
  summary: 'List the services that may be asked.',
  options: { data: DATA, json: flag },
  run: ({ data, json }, io) =>
    withLog(data, 'read', (log) => {
      const services = [...outlineOf(log).settings.services.values()];
      if (json) io.answer(JSON.stringify(services));
      else {
        for (const one of services) {
          const where = one.service === 'intune' ? one.tenantId : one.portal;
          io.answer(tabbed([one.service, where, one.clientId]));
        }
      }
      return EXIT.well;
    }),
});

/** `service forget`: removes a service and its sealed secret; what it answered stays. */
export const serviceForget = command({
  name: 'service forget',
  summary: 'Remove a service with its secret; what it answered stays in the log.',
  options: { data: DATA, service: needed(choice(SERVICES)) },
  run: async ({ data, service }, io) => {
    withLog(data, 'write', (log) => valueOf(removeService(commandContext(log), { service })));
    await forgetSecret(data, service);
    io.answer(JSON.stringify({ kind: 'service-removed', service }));
    return EXIT.well;
  },
});

/** Which option an error of the schema is about. */
const OPTIONS: Readonly<Record<string, string>> = {
  tenantId: '--tenant takes the directory ID of the tenant, a UUID, or one of its domains.',
  clientId: '--client takes the ID of the app registration, or of the API account of this portal.',
  keyId: '--key-id takes the ID of the key, a UUID.',
  server: '--server takes the name of a device management service.',
};

/** What the window sealed in this folder. */
const forgetSecret = (dataFolder: string, service: Service): Promise<void> =>
  sealedSecrets({ dataFolder, seal: {}, nowMs: systemClock.nowMs }).forget(SECRET_OF[service]);

async function save(folder: string, io: Io, given: unknown) {
  const read = serviceSettings.safeParse(given);
  if (!read.success) {
    const [field] = read.error.issues[0]?.path ?? [];
    throw wrongUsage(OPTIONS[String(field)] ?? read.error.message);
  }
  const settings = read.data;
  const before = withLog(folder, 'write', (log) => {
    const known = outlineOf(log).settings.services.get(settings.service);
    valueOf(saveService(commandContext(log), { settings }));
    return known;
  });
  if (before !== undefined && !isSameAccount(before, settings)) {
    await forgetSecret(folder, settings.service);
  }
  io.answer(JSON.stringify(settings));
  return EXIT.well;
}
