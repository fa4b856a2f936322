import { assertNever } from '../assert-never.ts';
import { REMOVED_NAME } from '../redaction-event.ts';
import type {
  BenchSettingEvent,
  PortSetting,
  SavedMapping,
  StopRow,
  Technician,
} from '../bench-setting.ts';
import type { Service, ServiceSettings } from '../service.ts';

/** The settings of the bench, folded from its events. Names are looked up ignoring case. */
export interface BenchSettings {
  readonly technicians: ReadonlyMap<string, Technician>;
  /** By port or hub path. */
  readonly ports: ReadonlyMap<string, PortSetting>;
  readonly stops: ReadonlyMap<string, StopRow>;
  readonly mappings: ReadonlyMap<string, SavedMapping>;
  /** Empty: no service is asked, and no code that could is loaded. */
  readonly services: ReadonlyMap<Service, ServiceSettings>;
}

export const NO_SETTINGS: BenchSettings = {
  technicians: new Map(),
  ports: new Map(),
  stops: new Map(),
  mappings: new Map(),
  services: new Map(),
};

const nameKey = (name: string): string => name.trim().toLowerCase();

/** The settings after one more event; parts that did not change keep their identity. */
export function foldSetting(settings: BenchSettings, event: BenchSettingEvent): BenchSettings {
  switch (event.kind) {
    case 'technician-saved': {
      const { technician } = event;
      // A technician whose name was erased works here no more.
      if (technician.name === REMOVED_NAME) return settings;
      const key = nameKey(technician.name);
      return { ...settings, technicians: withEntry(settings.technicians, key, technician) };
    }
    case 'technician-removed':
      return {
        ...settings,
        technicians: without(settings.technicians, [nameKey(event.name)]),
      };
    case 'port-set':
      return {
        ...settings,
        ports: withEntry(settings.ports, event.setting.port, event.setting),
      };
    case 'stop-listed': {
      const rows = event.rows.map((row) => [row.serial, row] as const);
      return { ...settings, stops: new Map([...settings.stops, ...rows]) };
    }
    case 'stop-lifted':
      return { ...settings, stops: without(settings.stops, event.serials) };
    case 'mapping-saved': {
      const key = nameKey(event.mapping.name);
      return { ...settings, mappings: withEntry(settings.mappings, key, event.mapping) };
    }
    case 'mapping-removed':
      return { ...settings, mappings: without(settings.mappings, [nameKey(event.name)]) };
    case 'service-saved': {
      const { service } = event.settings;
      return { ...settings, services: withEntry(settings.services, service, event.settings) };
    }
    case 'service-removed':
      return { ...settings, services: without(settings.services, [event.service]) };
    default:
      return assertNever(event);
  }
}

const withEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map(map).set(key, value);

function without<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: readonly Key[],
): ReadonlyMap<Key, Value> {
  const rest = new Map(map);
  for (const key of keys) rest.delete(key);
  return rest;
}
