import type { Recorded } from './recorded.ts';

/** How a call of cfgutil ended, besides what it printed on stdout. */
export interface RecordedCall extends Omit<Recorded, 'name'> {
  readonly command: 'list' | 'get';
  readonly status: number;
  readonly stderr?: string;
}

const PHONE = '0xA111122223333';
const PAD = '0xAA11112222BBBB';

const listed = {
  Command: 'list',
  Output: {
    [PHONE]: {
      locationID: 17_825_792,
      UDID: '00008130-000A111122223333',
      ECID: PHONE,
      name: 'Phone of the bench’s owner 贝拉',
      deviceType: 'iPhone16,1',
    },
    [PAD]: {
      locationID: 1_048_576,
      UDID: '00008112-00AA11112222BBBB',
      ECID: PAD,
      name: 'iPad',
      deviceType: 'iPad14,1',
    },
  },
  Type: 'CommandOutput',
  Devices: [PHONE, PAD],
};

const MISSING = {
  Domain: 'com.apple.configurator.MobileDeviceKit.amd.error',
  FailureReason: '',
  Message: 'The value is missing.',
  Code: -402_653_163,
};

const TWO_TWENTY =
  'a public test of cfgutil 2.20 with outputs kept verbatim (CfgUtilParsingTests.swift)';
const INQRY = 'a public test of cfgutil 2 with its outputs (package inqry, test_cfgutil.py)';

export const CFGUTIL_SHAPES = {
  'cfgutil-list': {
    macOS: '26, Apple Configurator 2.20',
    source: `${TWO_TWENTY}; public tests of the crate bifrost-device (ios.rs)`,
    command: 'list',
    status: 0,
    text: JSON.stringify(listed),
  },
  'cfgutil-list-none': {
    macOS: '26, Apple Configurator 2.20',
    source: TWO_TWENTY,
    command: 'list',
    status: 0,
    text: '{"Command":"list","Output":{},"Type":"CommandOutput","Devices":[]}',
  },
  'cfgutil-none-as-error': {
    macOS: '26, Apple Configurator 2.20',
    source: TWO_TWENTY,
    command: 'list',
    status: 1,
    text: '{"Command":"list","Type":"Error","Message":"No devices found","Code":1}',
  },
  'cfgutil-get': {
    macOS: '26, Apple Configurator 2.20',
    source: TWO_TWENTY,
    command: 'get',
    // Good JSON, and a status of failure.
    status: 1,
    text: [
      '{"Type":"Progress","Percent":10}',
      '{"Type":"Progress","Percent":90}',
      JSON.stringify({
        Command: 'get',
        Output: {
          [PHONE]: {
            activationState: 'Activated',
            serialNumber: 'TEST00A021',
            deviceType: 'iPhone16,1',
            UDID: '00008130-000A111122223333',
            isSupervised: true,
            firmwareVersion: '26.1',
            isPaired: true,
            name: 'Phone',
          },
          Errors: { [PHONE]: {} },
        },
        Type: 'CommandOutput',
        Devices: [PHONE],
      }),
      '',
    ].join('\n'),
  },
  'cfgutil-get-missing-values': {
    macOS: '10.13, Apple Configurator 2.5',
    source: INQRY,
    command: 'get',
    status: 0,
    text: JSON.stringify({
      Command: 'get',
      Output: {
        [PAD]: { serialNumber: 'TEST00A022', deviceType: 'iPad14,1', UDID: 'N/A' },
        Errors: { [PAD]: { name: MISSING, activationState: MISSING } },
      },
      Type: 'CommandOutput',
      Devices: [PAD],
    }),
  },
  'cfgutil-get-device-error': {
    macOS: '26, Apple Configurator 2.20',
    source: TWO_TWENTY,
    command: 'get',
    status: 1,
    text: JSON.stringify({
      Command: 'get',
      Output: { [PHONE]: {}, Errors: { [PHONE]: { Message: 'Device is locked', Code: 42 } } },
      Type: 'CommandOutput',
      Devices: [PHONE],
    }),
  },
  'cfgutil-other-language': {
    macOS: '15, in Chinese',
    source: 'public tests of the crate bifrost-device (ios.rs)',
    command: 'get',
    status: 1,
    text: '',
    stderr:
      'cfgutil: error: 安装此描述文件需要用户在设备上交互。 (Domain: ConfigurationUtilityKit.error Code: 625)\n',
  },
} as const satisfies Record<string, RecordedCall>;
