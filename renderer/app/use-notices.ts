import { useState } from 'react';

import type { OutboxView } from '../../contract/outbox.ts';
import { OUTBOX_TARGETS } from '../../enrollment/outbox-event.ts';
import { useBench } from '../state/use-bench.ts';

/** What the window has to say besides the devices; each has a note. */
export type NoticeKind =
  | 'damaged'
  | 'unlogged'
  | 'usb'
  | 'lowSpace'
  | 'autoExport'
  | 'outbox'
  | 'missed';

export interface Notice {
  readonly kind: NoticeKind;
  /** Changes when it is about something else. */
  readonly id: string;
  readonly tone: 'stop' | 'attention' | 'calm';
  /** Opens the list by itself. What the alarm says already does not. */
  readonly opens: boolean;
}

export interface Notices {
  /** Most urgent first. */
  readonly notices: readonly Notice[];
  /** For those that a person ends by reading them. */
  readonly dismiss: (notice: Notice) => void;
}

/** Every notice that holds now. */
export function useNotices(): Notices {
  const check = useBench((state) => state.health.check.kind);
  const isUsbMissing = useBench((state) => state.usb.kind === 'unavailable');
  const bytes = useBench((state) => state.health.lowSpaceBytes ?? null);
  const isLogFailed = useBench((state) => state.log.kind === 'failed');
  const autoExport = useBench((state) => state.autoExport);
  const outbox = useBench(({ outbox: { targets } }) => failingOutbox(targets));
  const unlogged = useBench((state) => state.unlogged);
  const missed = useBench((state) => state.missed);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const notices: readonly (Notice | null)[] = [
    check === 'damaged' ? { kind: 'damaged', id: 'damaged', tone: 'stop', opens: true } : null,
    unlogged && {
      kind: 'unlogged',
      id: `unlogged ${String(unlogged.fromMs)} ${unlogged.untilMs === null ? 'now' : 'over'}`,
      tone: unlogged.untilMs === null || unlogged.devices.length > 0 ? 'stop' : 'calm',
      opens: unlogged.untilMs !== null,
    },
    isUsbMissing ? { kind: 'usb', id: 'usb', tone: 'stop', opens: true } : null,
    bytes !== null && !isLogFailed
      ? { kind: 'lowSpace', id: 'lowSpace', tone: 'attention', opens: true }
      : null,
    autoExport.kind === 'failing'
      ? {
          kind: 'autoExport',
          id: `autoExport ${String(autoExport.sinceMs)}`,
          tone: 'attention',
          opens: true,
        }
      : null,
    outbox === ''
      ? null
      : { kind: 'outbox', id: `outbox ${outbox}`, tone: 'attention', opens: true },
    missed && {
      kind: 'missed',
      id: `missed ${String(missed.fromMs)} ${String(missed.toMs)}`,
      tone: 'calm',
      opens: true,
    },
  ];
  return {
    notices: notices.filter((notice) => notice !== null && !dismissed.has(notice.id)) as Notice[],
    dismiss: ({ id }) => setDismissed(new Set([...dismissed, id])),
  };
}

/** Changes when a target begins to fail, or has given up more; empty without any. */
const failingOutbox = (targets: OutboxView['targets']): string =>
  OUTBOX_TARGETS.flatMap((target) => {
    const { status, gaveUp } = targets[target];
    const waits = status.kind === 'waiting' ? `since ${String(status.sinceMs)}` : '';
    return waits === '' && gaveUp.length === 0 ? [] : `${target} ${waits} ${gaveUp.length}`;
  }).join(' ');
