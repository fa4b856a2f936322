import { use } from 'react';

import { textBarcode } from '../slips/barcodes.ts';
import { LanguageContext } from '../state/contexts.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './CommandSheet.module.css';
import type { CommandCode, CommandGroup } from './commands-of.ts';

/** The barcodes that operate the bench, in groups that are kept together on paper. */
export function CommandSheetView({ groups }: { readonly groups: readonly CommandGroup[] }) {
  const words = use(LanguageContext).words.commandSheet.page;
  return (
    <main className={styles.sheet}>
      <header className={styles.head}>
        <h1>{words.heading}</h1>
        <p>{words.hint}</p>
      </header>
      {groups.map(({ title, codes }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className={styles.codes}>
            {codes.map((command) => (
              <CodeView key={command.name} command={command} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

/** What every scanner reads in Code 128: letters, digits and punctuation of a plain keyboard. */
const isPlain = (text: string): boolean => /^[\x20-\x7E]{1,60}$/.test(text);

function CodeView({ command: { name, code } }: { readonly command: CommandCode }) {
  const words = use(LanguageContext).words.commandSheet.page;
  return (
    <li className={styles.code}>
      <p className={styles.name}>
        <ReceivedText text={name} />
      </p>
      {code !== null && isPlain(code) ? (
        <>
          <img className={styles.bars} src={textBarcode(code)} alt={words.barcode(name)} />
          <p className={styles.text}>
            <ReceivedText text={code} />
          </p>
        </>
      ) : (
        <p className={styles.text}>{words.noBadge}</p>
      )}
    </li>
  );
}
