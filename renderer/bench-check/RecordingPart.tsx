import { useState } from 'react';

import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './BenchCheck.module.css';

/** Starts and ends a USB recording, which practice can play. */
export function RecordingPart() {
  const words = useWords().benchCheck.recording;
  const formats = useFormats();
  const bridge = useBridge();
  const last = useBench((state) => state.recording);
  const recording = last?.fault === undefined ? last : null;
  const start = useCommand(bridge.startRecording);
  const stop = useCommand(bridge.stopRecording);
  const [done, setDone] = useState<string | null>(null);
  const end = async () => {
    const ended = await stop.run();
    if (ended) setDone(words.done(formats.count(ended.events), ended.fileName));
  };
  const begin = () => {
    setDone(null);
    void start.run();
  };
  return (
    <section className={styles.part} aria-labelledby="recording-title">
      <h4 id="recording-title">{words.title}</h4>
      <p className={styles.soft}>{words.hint}</p>
      <div className={styles.line}>
        {recording === null ? (
          <Button onClick={begin} disabled={start.state.kind === 'running'}>
            {words.start}
          </Button>
        ) : (
          <Button onClick={() => void end()}>{words.stop}</Button>
        )}
        <p role="status">
          {recording !== null && (
            <ReceivedText
              text={words.running(recording.fileName, formats.clock(recording.sinceMs))}
            />
          )}
          {recording === null && done !== null && <ReceivedText text={done} />}
        </p>
      </div>
      {last?.fault === undefined ? (
        <FailureNote state={start.state} />
      ) : (
        <FailureText failure={{ kind: 'recording-failed', detail: last.fault }} />
      )}
      <FailureNote state={stop.state} />
    </section>
  );
}
