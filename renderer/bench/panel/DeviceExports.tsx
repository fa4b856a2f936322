import { useCallback } from 'react';

import type { DeviceExport } from '../../../contract/files.ts';
import type { Device } from '../../../enrollment/device.ts';
import { isFormatId } from '../../../enrollment/export/formats/index.ts';
import { isoTime } from '../../../enrollment/iso-time.ts';
import { useAnswer, type Answer } from '../../state/use-answer.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { FailureText } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import { Fact } from './Fact.tsx';

/** The exports that included a device: number, format, time, newest first. */
export function DeviceExports({ device }: { readonly device: Device }) {
  const words = useWords().exports;
  const exports = useDeviceExports(device);
  if (exports.kind === 'loading') return null;
  return (
    <Fact name={words.exportsPart}>
      {exports.kind === 'failed' && <FailureText failure={exports.failure} />}
      {exports.kind === 'here' && exports.value.length === 0 && words.inNoExport}
      {exports.kind === 'here' && exports.value.length > 0 && (
        <ul aria-label={words.exportsPart}>
          {exports.value.toReversed().map((one) => (
            <ExportLine key={one.number} one={one} />
          ))}
        </ul>
      )}
    </Fact>
  );
}

function ExportLine({ one: { number, format, atMs } }: { readonly one: DeviceExport }) {
  const { exports: words, exportFormats } = useWords();
  const formats = useFormats();
  const label = isFormatId(format) ? exportFormats[format].label : format;
  return (
    <li data-in-export={number}>
      <ReceivedText text={words.inExport(formats.count(number), label)} />{' '}
      <time dateTime={isoTime(atMs)} className={text.small}>
        {formats.dayAndClock(atMs)}
      </time>
    </li>
  );
}

/** Asked again after an export, which changes no device; the previous answer stays until then. */
function useDeviceExports(device: Device): Answer<readonly DeviceExport[]> {
  const { getDeviceExports } = useBridge();
  const exportsAt = useBench((state) => state.exportsAt);
  const read = useCallback(() => {
    const { sessionId, ordinal, mergedPlaces = [] } = device;
    return getDeviceExports({ sessionId, places: [ordinal, ...mergedPlaces] });
  }, [device, getDeviceExports]);
  return useAnswer(read, exportsAt).answer;
}
