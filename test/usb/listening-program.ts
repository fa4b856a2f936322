/** Runs on the virtual bench: prints what the real `usb` package sees, one JSON object per line. */
import { createInterface } from 'node:readline';
import { WebUSB } from 'usb';

type UsbDevice = NonNullable<Awaited<ReturnType<WebUSB['findDeviceByIds']>>>;

const usb = new WebUSB({ allowAllDevices: true });
const tell = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

function describe(device: UsbDevice): object {
  const { vendorId, productId, bus, ports, address } = device;
  return { vendorId, productId, bus, ports, address, ...texts(device) };
}

function texts(device: UsbDevice): object {
  return {
    product: orError(() => device.productName),
    serial: orError(() => device.serialNumber),
  };
}

function orError(read: () => string | null | undefined): object {
  try {
    return { text: read() ?? null };
  } catch (error) {
    return { error: String(error) };
  }
}

async function list(): Promise<void> {
  try {
    const devices = (await usb.getDevices()) as UsbDevice[];
    tell({ kind: 'list', devices: devices.map(describe) });
  } catch (error) {
    tell({ kind: 'list-failed', error: String(error) });
  }
}

/** Resolves once both listeners are registered in the library. */
async function listen(): Promise<void> {
  usb.addEventListener('connect', ({ device }) =>
    tell({ kind: 'connect', device: describe(device as UsbDevice) }),
  );
  usb.addEventListener('disconnect', ({ device }) => {
    const { bus, ports, address } = device as UsbDevice;
    tell({ kind: 'disconnect', device: { bus, ports, address } });
  });
  // The library registers one after the other in separate threads, and departures before the second
  // is registered are not reported. Only its own queue knows.
  await (Reflect.get(usb, 'nativeEmitterQueue') as Promise<void>);
}

createInterface(process.stdin).on('line', (line) => {
  void (line === 'listen' ? listen() : Promise.resolve()).then(list);
});
