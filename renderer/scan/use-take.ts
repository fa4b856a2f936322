import { useCallback, useRef } from 'react';

import type { Result } from '../../contract/failure.ts';
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
  const { scan } = useBridge();
  const placesOf = usePlacesOf();
  const isForBench = useForBench();
  const queue = useRef(Promise.resolve());
  const { now, arm, end } = mode;

  /** The scan of one label or command, as ever. */
  const takeOne = useCallback(
    async (raw: string, reading?: string): Promise<void> => {
      const chosen = reading === undefined ? {} : { reading };
      const asked = scan({ raw, selected: selectedFor(raw, focus.current), ...chosen });
      const result = await asked.catch(() => NO_ANSWER);
      if (!result.ok) {
        const places = knownOf(await placesOf(raw));
        return tell({ kind: 'failed', raw, failure: result.failure, places });
      }
      const outcome = result.value;
      const key = deviceOfScan(outcome);
      if (key !== null) show(key);
      const serial = serialOfScan(outcome);
      const places = serial === null ? null : knownOf(await placesOf(serial));
      tell({ kind: 'outcome', raw, outcome, places });
    },
    [scan, tell, placesOf, focus, show],
  );
  const takeEach = useTakeEach({ mode, tell, show, placesOf });
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

interface TakeEachParts extends Omit<TakeParts, 'focus'> {
  readonly placesOf: ReturnType<typeof usePlacesOf>;
}

/** One scan of a mode: it is compared with nothing, and waits for nothing. */
function useTakeEach({ mode: { now, each, skip }, tell, show, placesOf }: TakeEachParts) {
  const { scan, cancelScan } = useBridge();
  return useCallback(
    async (raw: string): Promise<void> => {
      const asked = await placesOf(raw);
      const isLabel = now()?.mode.kind === 'label';
      if (!asked.ok && !isLabel) {
        skip();
        return tell({ kind: 'failed', raw, failure: asked.failure, places: null });
      }
      const places = asked.ok ? asked.value : [];
      const label = async (key: DeviceKey): Promise<void> => {
        show(key);
        const read = await scan({ raw, selected: null }).catch(() => NO_ANSWER);
        if (read.ok && read.value.kind === 'waits') await cancelScan();
      };
      const { deviceKey, ...result } = await each(raw, places, label);
      if (result.isDone && isLabel && deviceKey !== null) show(deviceKey);
      // Where it is says nothing more about a device that was acted on.
      tell({ kind: 'each', raw, ...result, places: deviceKey === null ? places : null });
    },
    [placesOf, scan, cancelScan, now, each, skip, tell, show],
  );
}

/** The process behind the window is gone; the next scan must not wait for it. */
const NO_ANSWER = { ok: false, failure: { kind: 'fault' } } as const;

/** The devices of an answer; null if there was none, which says nothing about them. */
export const knownOf = (asked: Result<readonly FoundDevice[]>): readonly FoundDevice[] | null =>
  asked.ok ? asked.value : null;

/** Asks where the device of a code is or was. */
function usePlacesOf(): (text: string) => Promise<Result<readonly FoundDevice[]>> {
  const { findDevice } = useBridge();
  return useCallback(
    async (text) => {
      const asked = findDevice({ text: text.slice(0, 200), how: 'whole' });
      const result = await asked.catch(() => NO_ANSWER);
      return result.ok ? { ok: true, value: result.value.devices } : result;
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
