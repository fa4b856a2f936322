import { useEffect, useEffectEvent, useState } from 'react';

import { modeName } from '../scan/mode-name.ts';
import { useScanState } from '../scan/scan-context.ts';
import type { ArmedMode } from '../scan/use-scan-mode.ts';
import { SlipDialog } from '../slips/SlipDialog.tsx';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Find.module.css';

/** In the place of the field: what each scan does, how often it has, and how it ends. */
export function ScanModeBar({ armed }: { readonly armed: ArmedMode }) {
  const all = useWords();
  const words = all.scanMode;
  const formats = useFormats();
  const { mode } = useScanState();
  const sessionId = useBench((state) => state.openSession?.sessionId ?? null);
  const [isPrinting, setIsPrinting] = useState(false);
  const hasSlips = armed.slips.length > 0 && sessionId !== null;
  const end = (): void => {
    if (hasSlips) setIsPrinting(true);
    else mode.end();
  };
  useEscapeFirst(end);
  const parts = [
    `${words.each}: ${modeName(armed.mode, all, formats)}`,
    words.done(formats.count(armed.done)),
    ...(armed.skipped > 0 ? [words.skipped(formats.count(armed.skipped))] : []),
    ...(armed.left.length > 0 ? [words.notLogged(formats.list(armed.left))] : []),
  ];
  return (
    <div className={styles.mode} data-scan-mode={armed.mode.kind}>
      <p role="status" title={parts.join(' · ')}>
        <ReceivedText text={parts.join(' · ')} />
      </p>
      <Button className={styles.end} onClick={end} aria-keyshortcuts="Escape">
        {words.end} <kbd>{words.endKey}</kbd>
      </Button>
      {isPrinting && sessionId !== null && (
        <SlipDialog sessionId={sessionId} deviceKeys={armed.slips} onClose={mode.end} />
      )}
    </div>
  );
}

/** Escape ends the mode before it closes the device that a scan has shown. */
function useEscapeFirst(onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      // What floats closes first.
      if (event.target instanceof Element && event.target.closest('[data-toast], [role=menu]'))
        return;
      event.preventDefault();
      event.stopPropagation();
      escape();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
