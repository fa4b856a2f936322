import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import styles from './AboutDialog.module.css';
import { LicencesPart } from './LicencesPart.tsx';
import { ProgramFacts } from './ProgramFacts.tsx';

/** Versions, data locations, and the disclaimer. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell.about;
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <ProgramFacts />
      <section className={styles.part}>
        <h3>{words.claims}</h3>
        <Sentences of={words.claimed} />
      </section>
      <section className={styles.part}>
        <h3>{words.leaves}</h3>
        <Sentences of={words.left} />
      </section>
      <section className={styles.part}>
        <h3>{words.licence}</h3>
        <p>{words.licenceText}</p>
        <LicencesPart />
      </section>
      <Actions>
        <Button onClick={onClose} data-first-focus>
          {words.close}
        </Button>
      </Actions>
    </DialogFrame>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={styles.sentences}>
      {of.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
