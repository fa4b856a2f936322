import { useCallback, useEffect, useRef, useState } from 'react';

import type { FoundDevice } from '../../contract/find.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import { useDeviceActions } from '../actions/action-scope.ts';
import { useFormats, useSurroundings, useWords } from '../state/use-bench.ts';
import { applyMode, checkListed, logScanned, whyNoSlip, type EachResult } from './apply-mode.ts';

/** A mode that is on, and what it did so far. */
export interface ArmedMode {
  readonly mode: ScanMode;
  readonly done: number;
  readonly skipped: number;
  /** What was scanned to be logged and was not. */
  readonly left: readonly string[];
  /** Whose slips are printed when it ends. */
  readonly slips: readonly DeviceKey[];
}

/** Scan mode: an action is chosen once and done with each scanned device. */
export interface ScanModeDesk {
  readonly armed: ArmedMode | null;
  readonly arm: (mode: ScanMode) => void;
  /** Ends it; the slips are then to be printed. */
  readonly end: () => void;
  /** Counts one scan less as done, because it was undone. */
  readonly uncount: () => void;
}

/** What became of a scan, and the device that it was about. */
export interface Each extends EachResult {
  readonly deviceKey: DeviceKey | null;
}

interface ModeState extends ScanModeDesk {
  /** The mode now, also before the screen has shown it. */
  readonly now: () => ArmedMode | null;
  /** Acts on what a scan means; `label` notes that the label was read. */
  readonly each: (
    raw: string,
    devices: readonly FoundDevice[],
    label: (key: DeviceKey) => Promise<unknown>,
  ) => Promise<Each>;
  /** Counts a scan as skipped. */
  readonly skip: () => void;
}

export function useScanMode(): ModeState {
  const [armed, setArmed] = useState<ArmedMode | null>(null);
  const current = useRef<ArmedMode | null>(null);
  const change = useCallback((next: ArmedMode | null): void => {
    current.current = next;
    setArmed(next);
  }, []);
  const act = useActing(current);
  return {
    armed,
    now: useCallback(() => current.current, []),
    arm: useCallback(
      (mode) => change({ mode, done: 0, skipped: 0, left: [], slips: [] }),
      [change],
    ),
    end: useCallback(() => change(null), [change]),
    uncount: useCallback(() => {
      const now = current.current;
      if (now) change({ ...now, done: Math.max(0, now.done - 1) });
    }, [change]),
    skip: useCallback(() => {
      const now = current.current;
      if (now) change({ ...now, skipped: now.skipped + 1 });
    }, [change]),
    each: useCallback(
      async (raw, devices, label) => {
        const result = await act.current(raw, devices, label);
        const now = current.current;
        if (now !== null) {
          const { done, skipped, left, slips } = now;
          const isLeft = now.mode.kind === 'label' && !result.isDone && !left.includes(raw);
          const isSlip = now.mode.kind === 'slip' && result.isDone && result.deviceKey !== null;
          change({
            ...now,
            done: done + (result.isDone ? 1 : 0),
            skipped: skipped + (result.isDone ? 0 : 1),
            left: isLeft ? [...left, raw] : left,
            slips: isSlip && result.deviceKey !== null ? [...slips, result.deviceKey] : slips,
          });
        }
        return result;
      },
      [act, change],
    ),
  };
}

type Act = ModeState['each'];

/** The newest way to act: words, devices and session change between two scans. */
function useActing(current: { readonly current: ArmedMode | null }): { readonly current: Act } {
  const words = useWords();
  const formats = useFormats();
  const { bridge: asking, quietBridge: bridge = asking, store } = useSurroundings();
  const { targetOf } = useDeviceActions();

  const targetAt = (key: DeviceKey) => {
    const status = store.getStatus();
    const device = status.kind === 'ready' ? status.state.deviceOf(key) : null;
    return device && targetOf([device]);
  };
  const act: Act = async (raw, devices, label) => {
    const said = words.scanMode;
    const now = current.current;
    const skip = (text: string): Each => ({ isDone: false, text, deviceKey: null });
    if (now?.mode.kind === 'label') return logScanned(raw, { bridge, words });
    if (now === null || devices.length === 0) return skip(said.unknown);
    const here = [...new Set(devices.flatMap((device) => device.here.map((one) => one.deviceKey)))];
    const [key, ...others] = here;
    if (now.mode.kind === 'check') {
      return {
        ...checkListed(devices, words),
        deviceKey: others.length === 0 ? (key ?? null) : null,
      };
    }
    if (others.length > 0) return skip(said.sameSerial);
    const target = key === undefined ? null : targetAt(key);
    if (key === undefined || target === null) return skip(said.notHere);
    await label(key);
    if (now.mode.kind === 'slip') {
      if (now.slips.includes(key)) return { ...skip(said.twice), deviceKey: key };
      const why = whyNoSlip(target, words);
      if (why !== null) return { ...skip(why), deviceKey: key };
      const text = said.slip(formats.count(now.slips.length + 1));
      return { isDone: true, text, deviceKey: key };
    }
    return { ...(await applyMode(now.mode, target, { bridge, words, formats })), deviceKey: key };
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return latest;
}
