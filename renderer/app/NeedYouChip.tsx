import { useEffect, useRef } from 'react';

import { useCommandDesk, useOffered } from '../state/commands.ts';
import { useNavigation } from '../state/navigation.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './NeedYouChip.module.css';

/** How many devices need a person; goes to the first of them from anywhere. */
export function NeedYouChip({ count }: { readonly count: number }) {
  const words = useWords().shell.needYou;
  const formats = useFormats();
  const { go } = useNavigation();
  const { run } = useCommandDesk();
  const canShow = useOffered().has('next');
  const isAsked = useRef(false);
  // The bench offers to show it once it is on screen.
  useEffect(() => {
    if (!isAsked.current || !canShow) return;
    isAsked.current = false;
    run('next');
  }, [canShow, run]);
  if (count === 0) return null;
  const show = (): void => {
    if (canShow) return run('next');
    isAsked.current = true;
    go('bench');
  };
  return (
    <Button className={styles.chip} onClick={show} data-need-you={count}>
      {words(formats.count(count))}
    </Button>
  );
}
