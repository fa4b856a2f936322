import type { Recorded } from './recorded.ts';

/** The two lists that are asked for: the host itself, and its configuration profiles. */
export interface RecordedList extends Omit<Recorded, 'name'> {
  readonly type: 'SPHardwareDataType' | 'SPConfigurationProfileDataType';
}

/** `system_profiler -json` indents by two and puts a blank around the colon. */
const listText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll('": ', '" : ');

const hardware = (more: object): string =>
  listText({ SPHardwareDataType: [{ _name: 'hardware_overview', ...more }] });

export const SYSTEM_PROFILER_SHAPES = {
  'profiler-hardware-silicon': {
    macOS: '13 to 26, Apple silicon',
    source:
      'tuna-f1sh/cyme and the README of lsusb-macos (form of the JSON); public inventories of Macs (keys)',
    type: 'SPHardwareDataType',
    text: hardware({
      activation_lock_status: 'activation_lock_disabled',
      boot_rom_version: '10151.1.1',
      chip_type: 'Apple M3 Pro',
      machine_model: 'Mac15,7',
      machine_name: 'MacBook Pro',
      model_number: 'TEST00ZZ/A',
      number_processors: 'proc 12:6:6',
      os_loader_version: '10151.1.1',
      physical_memory: '36 GB',
      platform_UUID: '00000000-0000-0000-0000-000000000000',
      provisioning_UDID: '00000000-0000000000000000',
      serial_number: 'TEST00HOST',
    }),
  },
  'profiler-hardware-intel': {
    macOS: '15, Intel',
    source:
      'tuna-f1sh/cyme and the README of lsusb-macos (form of the JSON); public inventories of Macs (keys)',
    type: 'SPHardwareDataType',
    text: hardware({
      cpu_type: 'Quad-Core Intel Core i7',
      current_processor_speed: '2,7 GHz',
      l2_cache_core: '256 KB',
      machine_model: 'MacBookPro15,2',
      machine_name: 'MacBook Pro',
      number_processors: 4,
      physical_memory: '16 GB',
      platform_cpu_htt: 'htt_enabled',
      serial_number: 'TEST00HOST',
    }),
  },
  'profiler-profiles': {
    macOS: '14',
    source:
      'public inventories of Macs (names of the keys); that the value of the rule stands so is not reported',
    type: 'SPConfigurationProfileDataType',
    text: listText({
      SPConfigurationProfileDataType: [
        {
          _items: [
            {
              _name: 'Bench',
              spconfigprofile_profile_identifier: 'org.example.bench',
              spconfigprofile_verification_state: 'verified',
              _items: [
                {
                  _name: 'com.apple.applicationaccess',
                  spconfigprofile_payload_data: '{\n    allowUSBRestrictedMode = 0;\n}',
                },
              ],
            },
          ],
          _name: 'spconfigprofile_section_deviceconfigprofiles',
        },
      ],
    }),
  },
  'profiler-no-profiles': {
    macOS: '13 to 26',
    source: 'public inventories of Macs',
    type: 'SPConfigurationProfileDataType',
    text: listText({ SPConfigurationProfileDataType: [] }),
  },
} as const satisfies Record<string, RecordedList>;
