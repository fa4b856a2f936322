import type { Device } from '../device.ts';
import { mergedServices } from './fold-services.ts';
import { latestOfEach } from './latest-of-each.ts';

/** What people and other programs recorded for two rows of one device; nothing is lost. */
export function mergedMarks(from: Device, into: Device): Partial<Device> {
  const marks = {
    note: mergedNote(from.note, into.note),
    damage: into.damage ?? from.damage,
    earlier: into.earlier ?? from.earlier,
    labels: listOf(from.labels, into.labels),
    labelled: into.labelled ?? from.labelled,
    accepted: accepted(from, into),
    described: described(from, into),
    profile: into.profile ?? from.profile,
    services: mergedServices(from.services, into.services),
  };
  const known = Object.entries(marks).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Partial<Device>;
}

function mergedNote(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one === other) return other ?? one;
  return `${other}\n${one}`;
}

const listOf = <One>(one: readonly One[] = [], other: readonly One[] = []) =>
  one.length + other.length === 0 ? undefined : [...one, ...other];

const described = ({ described: from }: Device, { described: into }: Device) =>
  from || into ? latestOfEach(from ?? {}, into ?? {}) : undefined;

/** A person who accepted an exception of one row meant the device; `set-aside` takes precedence. */
function accepted(from: Device, into: Device): Device['accepted'] {
  const both = [...(into.accepted ?? []), ...(from.accepted ?? [])];
  const isAside = ({ outcome }: (typeof both)[number]): boolean => outcome === 'set-aside';
  const all = [...both.filter(isAside), ...both.filter((one) => !isAside(one))];
  const first = all.filter(
    (one, at) => all.findIndex(({ exception }) => exception === one.exception) === at,
  );
  return first.length === 0 ? undefined : first;
}
