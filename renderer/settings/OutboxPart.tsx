import { useState } from 'react';

import type { OutboxView } from '../../contract/outbox.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { OutboxFailing } from '../outbox/OutboxFailing.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import { TextField } from '../ui/TextField.tsx';
import styles from './Settings.module.css';
import { SettingsPage } from './SettingsPage.tsx';

type Folder = 'keep' | 'choose' | 'none';

/** Where events for asset tools go. Off until a person sets a target. */
export function OutboxPart() {
  const words = useWords().outbox;
  const view = useBench((bench) => bench.outbox);
  const [secret, setSecret] = useState<string | null>(null);
  const set = useCommand(useBridge().setOutbox);
  const change = async (folder: Folder, url: string | null) => {
    const done = await set.run({ folder, url });
    if (done !== null) setSecret(done.secret);
  };
  return (
    <SettingsPage part="outbox">
      <p>{words.about}</p>
      <OutboxFailing />
      <FolderPart
        view={view}
        onChange={(folder) => void change(folder, view.setting?.url ?? null)}
      />
      <UrlPart view={view} onChange={(url) => void change('keep', url)} onSecret={setSecret} />
      {secret !== null && (
        <p role="status" className={text.small}>
          {words.secret}: <code data-secret>{secret}</code>
          <br />
          {words.secretHint}
        </p>
      )}
      <FailureNote state={set.state} />
    </SettingsPage>
  );
}

interface FolderPartProps {
  readonly view: OutboxView;
  readonly onChange: (folder: Folder) => void;
}

function FolderPart({ view, onChange }: FolderPartProps) {
  const words = useWords().outbox;
  const folder = view.setting?.folder ?? null;
  return (
    <section aria-labelledby="outbox-folder" className={styles.part}>
      <h4 id="outbox-folder">{words.folder}</h4>
      <p className={text.small}>{words.folderHint}</p>
      <p>{folder === null ? words.noFolder : <ReceivedText text={folder} />}</p>
      <Actions>
        <Button onClick={() => onChange('choose')}>
          {folder === null ? words.chooseFolder : words.changeFolder}
        </Button>
        {folder !== null && <Button onClick={() => onChange('none')}>{words.stopFolder}</Button>}
      </Actions>
    </section>
  );
}

interface UrlPartProps {
  readonly view: OutboxView;
  readonly onChange: (url: string | null) => void;
  readonly onSecret: (secret: string) => void;
}

function UrlPart({ view, onChange, onSecret }: UrlPartProps) {
  const words = useWords().outbox;
  const url = view.setting?.url ?? null;
  const [typed, setTyped] = useState(url ?? '');
  const renew = useCommand(useBridge().renewOutboxSecret);
  const renewed = async () => {
    const done = await renew.run();
    if (done !== null) onSecret(done.secret);
  };
  return (
    <section aria-label={words.url} className={styles.part}>
      <TextField label={words.url} hint={words.urlHint} value={typed} onChange={setTyped} />
      <Actions>
        <Button disabled={typed.trim() === ''} onClick={() => onChange(typed.trim())}>
          {words.save}
        </Button>
        {url !== null && (
          <>
            <Button onClick={() => void renewed()}>{words.renew}</Button>
            <Button
              onClick={() => {
                setTyped('');
                onChange(null);
              }}
            >
              {words.stopUrl}
            </Button>
          </>
        )}
      </Actions>
      <FailureNote state={renew.state} />
    </section>
  );
}
