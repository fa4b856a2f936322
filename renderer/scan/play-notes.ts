/** One tone of a short melody. */
export interface Note {
  readonly hz: number;
  readonly ms: number;
}

const LOUDNESS = 0.25;
const GAP_MS = 40;

/** Plays the notes in order; without sound the window still shows what happened. */
export function playNotes(notes: readonly Note[]): void {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  const startS = context.currentTime;
  let atS = startS;
  for (const { hz, ms } of notes) {
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hz });
    tone.connect(new GainNode(context, { gain: LOUDNESS })).connect(context.destination);
    tone.start(atS);
    tone.stop(atS + ms / 1000);
    atS += (ms + GAP_MS) / 1000;
  }
  setTimeout(() => void context.close(), (atS - startS) * 1000 + GAP_MS);
}

/** For a successful scan, and for one that needs attention. */
export const SCAN_SOUNDS = {
  good: [{ hz: 1319, ms: 90 }],
  look: [
    { hz: 220, ms: 140 },
    { hz: 220, ms: 220 },
  ],
} as const satisfies Record<'good' | 'look', readonly Note[]>;
