import { useState, type SubmitEvent } from 'react';

import type { Technician } from '../../enrollment/bench-setting.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { textOrNull } from '../ui/text-or-null.ts';
import split from '../ui/Split.module.css';
import text from '../ui/Text.module.css';
import styles from './Setup.module.css';

/** The technicians of this bench, each with a badge to scan. */
export function TechnicianList() {
  const words = useWords().corrections.technicians;
  const technicians = useBench((state) => state.settings.technicians);
  return (
    <article className={split.article}>
      <h2>{words.title}</h2>
      <p className={text.soft}>{technicians.size === 0 ? words.empty : words.badgeHint}</p>
      <ul className={styles.people}>
        {[...technicians.values()].map((technician) => (
          <TechnicianRow key={technician.name} technician={technician} />
        ))}
      </ul>
      <NewTechnician />
      <p className={text.small}>{words.noPassword}</p>
    </article>
  );
}

function NewTechnician() {
  const words = useWords().corrections.technicians;
  const save = useReportedCommand(useBridge().saveTechnician);
  const [name, setName] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await save.run({ name: name.trim(), badge: null })) setName('');
  };
  return (
    <form className={styles.other} onSubmit={(event) => void submit(event)}>
      <TextField label={words.name} value={name} onChange={setName} maxLength={80} required />
      <Button type="submit" disabled={name.trim() === '' || save.state.kind === 'running'}>
        {words.add}
      </Button>
      <FailureNote state={save.state} />
    </form>
  );
}

/** A badge is read by scanning it into its field; the scanner's Enter saves it. */
function TechnicianRow({ technician }: { readonly technician: Technician }) {
  const words = useWords().corrections.technicians;
  const bridge = useBridge();
  const save = useReportedCommand(bridge.saveTechnician);
  const remove = useReportedCommand(bridge.removeTechnician);
  const { name } = technician;
  const [badge, setBadge] = useState(technician.badge ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save.run({ name, badge: textOrNull(badge) });
  };
  return (
    <li className={styles.person}>
      <form className={styles.other} onSubmit={submit}>
        <TextField label={words.badgeOf(name)} value={badge} onChange={setBadge} maxLength={80} />
        <Button
          type="submit"
          aria-label={words.saveBadgeOf(name)}
          disabled={badge.trim() === (technician.badge ?? '')}
        >
          {words.saveBadge}
        </Button>
        <Button
          look="quiet"
          aria-label={words.remove(name)}
          onClick={() => void remove.run({ name })}
        >
          {words.removeShort}
        </Button>
      </form>
      <FailureNote state={save.state} />
      <FailureNote state={remove.state} />
    </li>
  );
}
