import { useCallback, useRef } from 'react';

import type { FoundDevice } from '../../contract/find.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { plainCode, readCommand } from '../../enrollment/scan/scan-command.ts';
import { readScanMode } from '../../enrollment/scan/scan-mode.ts';
import { useBridge, useSurroundings } from '../state/use-bench.ts';
import type { ScanFocus, ScanNote } from './scan-context.ts';
import { deviceOfScan, serialOfScan } from './scan-sentence.ts';
import type { useScanMode } from './use-scan-mode.ts';

interface TakeParts {
  readonly mode: ReturnType<typeof useScanMode>;
  readonly tell: (note: ScanNote) => void;
  readonly focus: { current: ScanFocus };
  /** Shows the device of a scan. */
  readonly show: (key: DeviceKey) => void;
}

/** Carries out scans, one after another. */
export function useTake({ mode, tell, focus, show }: TakeParts) {
  const { scan, cancelScan } = useBridge();
  const placesOf = usePlacesOf();
  const isForBench = useForBench();
  const queue = useRef(Promise.resolve());
  const { now, arm, end, each } = mode;

  /** The scan of one label or command, as ever. */
  const takeOne = useCallback(
    async (raw: string, reading?: string): Promise<void> => {
      const chosen = reading === undefined ? {} : { reading };
      const asked = scan({ raw, selected: selectedFor(raw, focus.current), ...chosen });
      const result = await asked.catch(() => NO_ANSWER);
      if (!result.ok) {
        const places = await placesOf(raw);
        return tell({ kind: 'failed', raw, failure: result.failure, places });
      }
      const outcome = result.value;
      const key = deviceOfScan(outcome);
      if (key !== null) show(key);
      const serial = serialOfScan(outcome);
      const places = serial === null ? null : await placesOf(serial);
      tell({ kind: 'outcome', raw, outcome, places });
    },
    [scan, tell, placesOf, focus, show],
  );
  /** One scan of a mode: it is compared with nothing, and waits for nothing. */
  const takeEach = useCallback(
    async (raw: string): Promise<void> => {
      const places = await placesOf(raw);
      const label = async (key: DeviceKey): Promise<void> => {
        show(key);
        const read = await scan({ raw, selected: null }).catch(() => NO_ANSWER);
        if (read.ok && read.value.kind === 'waits') await cancelScan();
      };
      const { deviceKey, ...result } = await each(raw, places, label);
      if (result.isDone && now()?.mode.kind === 'label' && deviceKey !== null) show(deviceKey);
      // Where it is says nothing more about a device that was acted on.
      tell({ kind: 'each', raw, ...result, places: deviceKey === null ? places : null });
    },
    [placesOf, scan, cancelScan, now, each, tell, show],
  );
  const take = useCallback(
    (raw: string, reading?: string): void => {
      queue.current = queue.current.then(async () => {
        const begun = readScanMode(raw);
        if (begun !== null) {
          if (begun === 'end') end();
          else arm(begun);
          return tell({ kind: 'mode', raw, mode: begun, places: null });
        }
        return now() === null || isForBench(raw) ? takeOne(raw, reading) : takeEach(raw);
      });
    },
    [now, arm, end, tell, isForBench, takeOne, takeEach],
  );
  return { take, placesOf };
}

/** The process behind the window is gone; the next scan must not wait for it. */
const NO_ANSWER = { ok: false, failure: { kind: 'fault' } } as const;

/** Asks where the device of a code is or was; null if nobody answers. */
function usePlacesOf(): (text: string) => Promise<readonly FoundDevice[] | null> {
  const { findDevice } = useBridge();
  return useCallback(
    async (text) => {
      const asked = findDevice({ text: text.slice(0, 200), how: 'whole' });
      const result = await asked.catch(() => NO_ANSWER);
      return result.ok ? result.value.devices : null;
    },
    [findDevice],
  );
}

/** True for commands and badges, which mean the same in every mode. */
function useForBench(): (raw: string) => boolean {
  const { store } = useSurroundings();
  return useCallback(
    (raw) => {
      if (plainCode(raw).startsWith('MUSTER-')) return true;
      const status = store.getStatus();
      const { technicians } = status.kind === 'ready' ? status.state.settings : NOBODY;
      const text = raw.trim().toLowerCase();
      return [...technicians.values()].some(({ badge }) => badge?.trim().toLowerCase() === text);
    },
    [store],
  );
}

const NOBODY = { technicians: new Map<string, { readonly badge: string | null }>() };

/**
 * A label is compared with the device that a person opened. A device shown by an earlier scan is
 * only in view: the next label belongs to the next device, and must not stop the previous one.
 */
const selectedFor = (raw: string, { compared, inSight }: ScanFocus): DeviceKey | null =>
  compared ?? (readCommand(raw, []) === null ? null : inSight);
