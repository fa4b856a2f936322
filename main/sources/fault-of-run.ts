import type { ToolEnd } from '../host/run-tool.ts';
import type { Fault } from './polled-source.ts';

/** Why a run of a program has no usable output. */
export function faultOfRun(end: Exclude<ToolEnd, { kind: 'ended' }>): Fault {
  switch (end.kind) {
    case 'timed-out':
      return { why: 'timed-out', detail: '' };
    case 'too-much':
      return { why: 'too-much', detail: '' };
    case 'not-started':
      return { why: 'not-started', detail: end.detail };
    case 'stopped':
      return { why: 'ended', detail: '' };
  }
}
