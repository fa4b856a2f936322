import type { ExceptionKind } from '../exception-kind.ts';

/** The severity of an exception: red stops, amber needs a check, blue informs. */
export const EXCEPTION_TONES: Readonly<Record<ExceptionKind, 'stop' | 'look' | 'note'>> = {
  refused: 'stop',
  stopped: 'stop',
  damaged: 'stop',
  'not-expected': 'look',
  'not-in-organization': 'look',
  'other-server': 'look',
  'activation-locked': 'look',
  'wrong-model': 'look',
  'port-guess': 'look',
  'serial-missing': 'look',
  'profile-expired': 'look',
  'seen-earlier': 'note',
  'seen-again': 'note',
};
