import type { ExceptionKind } from '../../enrollment/exceptions/exception-kind.ts';

interface Note {
  readonly hz: number;
  readonly ms: number;
}

const high = (ms: number): Note => ({ hz: 988, ms });
const middle = (ms: number): Note => ({ hz: 659, ms });
const low = (ms: number): Note => ({ hz: 330, ms });

/**
 * What is heard when a device comes into a lane, each told from the others by its steps and its
 * length: falling means set aside, rising means a hand at the device, level means look at the list.
 */
export const LANE_SOUNDS: Readonly<Record<ExceptionKind, readonly Note[]>> = {
  stopped: [high(160), low(160), high(160), low(300)],
  refused: [high(160), middle(160), low(300)],
  damaged: [low(160), low(300)],
  'profile-expired': [middle(160), low(160), middle(160)],
  'wrong-model': [middle(120), low(120), middle(120), low(240)],
  'not-expected': [middle(140), middle(140), low(240)],
  'seen-earlier': [middle(140), middle(140), middle(240)],
  'seen-again': [middle(120), middle(240)],
  'port-guess': [low(120), middle(120), high(240)],
  'serial-missing': [middle(120), high(240)],
};

const LOUDNESS = 0.25;
const GAP_MS = 40;

/** Plays the notes one after the other; a window without sound still shows the lane. */
export function playLane(kind: ExceptionKind): void {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  let atS = context.currentTime;
  for (const { hz, ms } of LANE_SOUNDS[kind]) {
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hz });
    tone.connect(new GainNode(context, { gain: LOUDNESS })).connect(context.destination);
    tone.start(atS);
    tone.stop(atS + ms / 1000);
    atS += (ms + GAP_MS) / 1000;
  }
  setTimeout(() => void context.close(), (atS - context.currentTime) * 1000 + 200);
}
