import { useState } from 'react';

import type { ShippedLicence } from '../../contract/removal.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './AboutDialog.module.css';

/** Every third-party part with its licence and its text, loaded on demand. */
export function LicencesPart() {
  const words = useWords().licences;
  const read = useCommand(useBridge().getLicences);
  const [parts, setParts] = useState<readonly ShippedLicence[] | null>(null);
  return (
    <>
      <p>{words.runtime}</p>
      {parts === null && (
        <Button
          disabled={read.state.kind === 'running'}
          onClick={() => void read.run().then(setParts)}
        >
          {words.show}
        </Button>
      )}
      <FailureNote state={read.state} />
      {parts?.length === 0 && <p role="status">{words.none}</p>}
      {parts !== null && parts.length > 0 && (
        <ul className={styles.licences} aria-label={words.show}>
          {parts.map((part) => (
            <li key={`${part.name}@${part.version}`}>
              <LicenceOf part={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LicenceOf({ part }: { readonly part: ShippedLicence }) {
  const { name, version, licence, text } = part;
  const title = `${name} ${version} · ${licence}`;
  if (text === '') return <span>{title}</span>;
  return (
    <details>
      <summary>{title}</summary>
      <pre className={styles['licence-text']}>{text}</pre>
    </details>
  );
}
