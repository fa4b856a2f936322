import { useEffect, useState } from 'react';

import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './Lists.module.css';

const cx = classNames(styles);
const EVERY_MS = 100;

/** How far an import is, and its end. Each row is passed twice: as text and as a device. */
export function ImportingBar({ rows }: { readonly rows: number }) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const bridge = useBridge();
  const [done, setDone] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      void bridge.getListProgress().then((told) => {
        if (told.ok && told.value !== null) setDone(told.value.done);
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [bridge]);
  const percent = Math.min(100, Math.floor((done * 100) / Math.max(1, 2 * rows)));
  return (
    <article className={cx('article', 'running')} data-importing>
      <h2 role="status">{words.running}</h2>
      <progress className={cx('bar')} max={100} value={percent} aria-label={words.running} />
      <p>{words.progress(formats.count(percent))}</p>
      <Actions>
        <Button data-first-focus onClick={() => void bridge.cancelList()}>
          {words.stop}
        </Button>
      </Actions>
    </article>
  );
}
