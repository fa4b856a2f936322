/**
 * Apple's example answers, typed anew with own values. They show what the pages show: whether the
 * service answers so was never tried. All from developer.apple.com/documentation/applebusinessapi, read
 * 2026-11-30, but where noted.
 */

export interface AppleServerEntry {
  readonly id: string;
  readonly name: string;
}

export interface AppleDevice {
  readonly serial: string;
  /** Missing where the organization does not have it. */
  readonly isMissing?: boolean;
  readonly server?: AppleServerEntry | null;
  /** Another status than the server implies. */
  readonly status?: string;
  readonly added?: string;
  readonly released?: string;
  readonly source?: string;
  readonly lock?: { readonly isLocked: boolean; readonly lockType: string };
  /** So many reads of its server are from before the assignment. */
  readonly lagReads?: number;
}

const api = (path: string): string => `https://api-business.apple.com/v1/${path}`;

/**
 * _Get Device Information_. Its example has neither `serialNumber` nor arrays of Ethernet addresses;
 * those are in _Get Organization Devices_. The field list says `purchaseSourceId`, the example
 * `purchaseSourceUid`.
 */
export function deviceExample(device: AppleDevice): object {
  const { serial, server = null, released = null, source = 'RESELLER' } = device;
  const self = `orgDevices/${serial}`;
  return {
    data: {
      type: 'orgDevices',
      id: serial,
      attributes: {
        serialNumber: serial,
        addedToOrgDateTime: device.added ?? '2026-11-02T08:14:05.120Z',
        releasedFromOrgDateTime: released,
        updatedDateTime: '2026-11-03T10:00:00.000Z',
        deviceModel: 'MacBook Air 13"',
        productFamily: 'Mac',
        productType: 'Mac16,12',
        deviceCapacity: '256GB',
        partNumber: 'ZZ123X/A',
        orderNumber: '1000000001',
        color: '',
        status: device.status ?? (server === null ? 'UNASSIGNED' : 'ASSIGNED'),
        orderDateTime: '2026-10-28T07:00:00Z',
        imei: ['350000000000000'],
        meid: [],
        eid: '',
        wifiMacAddress: '02:00:00:00:00:01',
        bluetoothMacAddress: '02:00:00:00:00:02',
        ethernetMacAddress: ['02:00:00:00:00:03'],
        purchaseSourceUid: '-1',
        purchaseSourceType: source,
      },
      relationships: {
        assignedServer: {
          links: {
            self: api(`${self}/relationships/assignedServer`),
            related: api(`${self}/assignedServer`),
          },
        },
      },
      links: { self: api(self) },
    },
    links: { self: api(self) },
  };
}

/** _Get the Assigned Device Management Service Information for a Device_. */
export function serverExample(serial: string, { id, name }: AppleServerEntry): object {
  return {
    data: {
      type: 'mdmServers',
      id,
      attributes: {
        serverName: name,
        serverType: 'MDM',
        createdDateTime: '2026-05-01T03:21:44.685Z',
        updatedDateTime: '2026-05-01T03:21:46.284Z',
      },
      relationships: {
        devices: { links: { self: api(`mdmServers/${id}/relationships/devices`) } },
      },
    },
    links: { self: api(`orgDevices/${serial}/assignedServer`) },
  };
}

/** Not on a page: seen by authors of other clients for a device without a server, besides a 404. */
export const noServerExample = (serial: string): object => ({
  data: { type: 'mdmServers', id: '' },
  links: { self: api(`orgDevices/${serial}/assignedServer`) },
});

/** _Get the Activation Lock Status for a Device_; the words are those of _ActivationLockType_. */
export const lockExample = (serial: string, attributes: object): object => ({
  data: { type: 'activationLockStatus', id: serial, attributes },
  links: { self: api(`orgDevices/${serial}/activationLockStatus`) },
});

/** _ErrorResponse_: its example is the one of a device that is not there. */
export const errorExample = (status: number, code: string, detail: string): object => ({
  errors: [
    {
      id: '00000000-0000-4000-8000-000000000404',
      status: String(status),
      code,
      title: "The specified resource doesn't exist",
      detail,
    },
  ],
});

export const notFoundExample = (serial: string): object =>
  errorExample(404, 'NOT_FOUND', `There is no resource of type 'orgDevices' with id '${serial}'`);

/** _Implementing OAuth for the Apple School Manager and Apple Business API_. */
export const tokenExample = (token: string, seconds: number, scope: string): object => ({
  access_token: token,
  token_type: 'Bearer',
  expires_in: seconds,
  scope,
});
