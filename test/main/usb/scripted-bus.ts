import type { LibraryDevice } from '../../../main/usb/library-device.ts';
import type { UsbLibrary } from '../../../main/usb/usb-watcher.ts';

/** A device of the scripted bus; reading `serial` throws, as in the library, if there is none. */
export interface ScriptedDevice {
  readonly handle: string;
  readonly serial: string | (() => string);
  readonly ports: readonly number[];
  readonly vendorId?: number;
  readonly productId?: number;
}

/** The `usb` library with a bus that the test moves; the test decides which events are sent. */
export interface ScriptedBus {
  readonly library: UsbLibrary;
  readonly plug: (device: ScriptedDevice) => void;
  readonly unplug: (handle: string) => void;
  readonly tell: (kind: 'connect' | 'disconnect', device: ScriptedDevice) => void;
  /** What is on the bus now. */
  readonly present: ReadonlyMap<string, ScriptedDevice>;
}

export function createScriptedBus(): ScriptedBus {
  const present = new Map<string, ScriptedDevice>();
  const target = new EventTarget();
  return {
    present,
    library: {
      getDevices: () => Promise.resolve([...present.values()].map(asLibraryDevice)),
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    } as UsbLibrary,
    plug: (device) => void present.set(device.handle, device),
    unplug: (handle) => void present.delete(handle),
    tell: (kind, device) => {
      target.dispatchEvent(Object.assign(new Event(kind), { device: asLibraryDevice(device) }));
    },
  };
}

function asLibraryDevice({ serial, ...given }: ScriptedDevice): LibraryDevice {
  const device = {
    vendorId: 0x05ac,
    productId: 0x1905,
    bus: '001',
    productName: 'Mac',
    deviceVersionMajor: 0x15,
    deviceVersionMinor: 0,
    deviceVersionSubminor: 7,
    ...given,
    get serialNumber() {
      return typeof serial === 'string' ? serial : serial();
    },
  };
  return device as unknown as LibraryDevice;
}
