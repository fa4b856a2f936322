import { useEffect } from 'react';

const BEEP_HZ = 880;
const BEEP_S = 0.35;
const EVERY_MS = 2500;
const LOUDNESS = 0.4;

/** Two beeps, repeated at intervals while `isOn`; synthesised in the window. */
export function useAlarm(isOn: boolean): void {
  useEffect(() => {
    // A window without sound still shows what happened.
    if (!isOn || typeof AudioContext === 'undefined') return;
    const context = new AudioContext();
    const sound = (): void => {
      beep(context, context.currentTime);
      beep(context, context.currentTime + BEEP_S * 1.4);
    };
    sound();
    const timer = setInterval(sound, EVERY_MS);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [isOn]);
}

function beep(context: AudioContext, atS: number): void {
  const tone = new OscillatorNode(context, { type: 'square', frequency: BEEP_HZ });
  const level = new GainNode(context, { gain: LOUDNESS });
  tone.connect(level).connect(context.destination);
  tone.start(atS);
  tone.stop(atS + BEEP_S);
}
