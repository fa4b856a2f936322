import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { Note } from '../../scan/play-notes.ts';

const high = (ms: number): Note => ({ hz: 988, ms });
const middle = (ms: number): Note => ({ hz: 659, ms });
const low = (ms: number): Note => ({ hz: 330, ms });

/**
 * The sound of each lane, distinguished by steps and length: falling means set aside, rising means
 * go to the device, level means look at the list.
 */
export const LANE_SOUNDS: Readonly<Record<ExceptionKind, readonly Note[]>> = {
  stopped: [high(160), low(160), high(160), low(300)],
  refused: [high(160), middle(160), low(300)],
  damaged: [low(160), low(300)],
  'profile-expired': [middle(160), low(160), middle(160)],
  'not-in-organization': [middle(160), low(160), low(300)],
  'other-server': [middle(140), high(140), middle(140), low(240)],
  'activation-locked': [middle(160), middle(160), low(160), low(300)],
  'wrong-model': [middle(120), low(120), middle(120), low(240)],
  'not-expected': [middle(140), middle(140), low(240)],
  'seen-earlier': [middle(140), middle(140), middle(240)],
  'seen-again': [middle(120), middle(240)],
  'port-guess': [low(120), middle(120), high(240)],
  'serial-missing': [middle(120), high(240)],
};
