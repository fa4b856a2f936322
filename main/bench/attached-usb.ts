import type { Identification } from '../../enrollment/identity.ts';
import type { PortOccupant } from '../../enrollment/port-health/port-health.ts';
import { isAncestor, portOf, type Port, type UsbDevice } from '../../enrollment/usb-device.ts';

/** Everything on USB now, including hubs and unrelated devices, which are not in the log. */
interface AttachedUsb {
  readonly attach: (usb: UsbDevice, identification: Identification) => void;
  readonly detach: (handle: string) => void;
  readonly occupants: () => ReadonlyMap<Port, PortOccupant>;
}

const HUB_CLASS = 9;

/** Which occupant is shown if a port has several, such as a Mac and its Billboard device. */
const WEIGHT: Readonly<Record<PortOccupant['what'], number>> = {
  device: 4,
  passing: 3,
  billboard: 2,
  hub: 1,
  other: 0,
};

export function createAttachedUsb(): AttachedUsb {
  const here = new Map<string, { readonly usb: UsbDevice; readonly what: PortOccupant['what'] }>();
  return {
    attach: (usb, identification) => {
      here.set(usb.handle, { usb, what: kindOf(usb, identification) });
    },
    detach: (handle) => void here.delete(handle),
    occupants: () => {
      const found = new Map<Port, PortOccupant>();
      const all = [...here.values()];
      for (const { usb, what } of all) {
        // A bus reports its own root hub, which is not a socket.
        if (usb.ports.length === 0) continue;
        const isHub = what === 'other' && all.some((other) => isAncestor(usb, other.usb));
        const occupant = { what: isHub ? 'hub' : what, link: usb.speed ?? null } as const;
        const before = found.get(portOf(usb));
        if (!before || WEIGHT[before.what] < WEIGHT[occupant.what]) {
          found.set(portOf(usb), occupant);
        }
      }
      return found;
    },
  };
}

function kindOf(usb: UsbDevice, { enroll, reason, mode }: Identification): PortOccupant['what'] {
  if (enroll) return 'device';
  if (reason === 'billboard') return 'billboard';
  if (mode !== 'ignored') return 'passing';
  return usb.deviceClass === HUB_CLASS ? 'hub' : 'other';
}
