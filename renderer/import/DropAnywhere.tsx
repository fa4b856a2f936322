import { useEffect, useEffectEvent, useState } from 'react';

import { useNavigation } from '../state/navigation.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import styles from './Import.module.css';

interface DropAnywhereProps {
  /** True while a question is open. */
  readonly isAsked: () => boolean;
}

/**
 * A file can be dropped anywhere on the window, also on the sheet that imports; meanwhile it says
 * what will happen. What was entered into another sheet, a question and a running import are kept.
 */
export function DropAnywhere({ isAsked }: DropAnywhereProps) {
  const { show, sheet } = useNavigation();
  const { notNow } = useWords().importing.drop;
  const toasts = useToasts();
  const whyNot = (): string | null => {
    if (sheet !== null && sheet.kind !== 'import') return notNow.sheet;
    if (isAsked()) return notNow.question;
    return document.querySelector('[data-importing]') === null ? null : notNow.importing;
  };
  const files = useDraggedFiles((count) => {
    const why = whyNot();
    if (why !== null) toasts.show({ text: why });
    else show({ kind: 'import', dropped: { others: count - 1 } });
  });
  return files === 0 ? null : <Overlay files={files} whyNot={whyNot()} />;
}

interface OverlayProps {
  readonly files: number;
  /** Null: a file can be dropped. */
  readonly whyNot: string | null;
}

/** Above everything, an open sheet as well; what is under it can still be hit. */
function Overlay({ files, whyNot }: OverlayProps) {
  const words = useWords().importing.drop;
  const formats = useFormats();
  const hint = files > 1 ? words.onlyFirst(formats.count(files)) : words.nowHint;
  return (
    <div
      className={styles.overlay}
      popover="manual"
      data-drop-overlay
      ref={(element) => element?.showPopover()}
    >
      <div className={styles.frame}>
        <p className={styles.title}>{whyNot ?? words.now}</p>
        {whyNot === null && <p>{hint}</p>}
      </div>
    </div>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** How many files are dragged over the window, 0 while none is. */
function useDraggedFiles(onDrop: (count: number) => void): number {
  const [files, setFiles] = useState(0);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    // A file that is dragged out of the window is not imported on its way.
    let isOwn = false;
    const over = (event: DragEvent): void => {
      if (isOwn || !hasFiles(event)) return;
      event.preventDefault();
      setFiles(Math.max(1, event.dataTransfer?.items.length ?? 1));
    };
    const on =
      (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'dragstart') =>
      (listener: (event: DragEvent) => void): void =>
        globalThis.addEventListener(name, listener, { signal });
    on('dragstart')(() => {
      isOwn = true;
    });
    globalThis.addEventListener(
      'pointermove',
      () => {
        isOwn = false;
      },
      { signal },
    );
    on('dragenter')(over);
    on('dragover')(over);
    on('dragleave')(({ relatedTarget }) => {
      if (relatedTarget === null) setFiles(0);
    });
    on('drop')((event) => {
      setFiles(0);
      if (isOwn || !hasFiles(event)) return;
      event.preventDefault();
      const count = event.dataTransfer?.files.length ?? 0;
      // A page can make up a drop; only one of the browser has a path in the preload.
      if (event.isTrusted && count > 0) drop(count);
    });
    return () => ends.abort();
  }, []);
  return files;
}
