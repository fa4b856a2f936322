import { useState } from 'react';

import {
  GUIDE,
  statementsFor,
  statementsOf,
  type GuideStatement,
} from '../../enrollment/guide/guide.ts';
import { METHODS, type Method } from '../../enrollment/profile.ts';
import { useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Guide.module.css';
import { LinkButtons } from './LinkButtons.tsx';
import { StatementView } from './StatementView.tsx';

const PARTS = ['definition', 'administrator-task', 'user-task', 'suitability'] as const;

/** One method in full: prerequisites, tasks of administrators and users, notes. */
export function MethodPages({ first }: { readonly first: Method }) {
  const words = useWords();
  const [chosen, setChosen] = useState<Method | null>(null);
  const method = chosen ?? first;
  const isOf = ({ methods }: GuideStatement): boolean => methods.includes(method);
  const notes = GUIDE.filter((each) => each.group === 'NOTE' || each.id.includes('-NOTE-'));
  return (
    <section className={styles.section} aria-labelledby="methods-title">
      <div className={styles['section-head']}>
        <h2 id="methods-title">{words.guide.methodTitle}</h2>
        <div className={styles.tabs} role="group" aria-labelledby="methods-title">
          {METHODS.map((name) => (
            <Button
              key={name}
              look="quiet"
              aria-pressed={name === method}
              onClick={() => setChosen(name)}
            >
              {words.methods[name]}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.parts} data-method={method}>
        <Part title={words.guide.prerequisites} statements={statementsOf('PRE').filter(isOf)} />
        {PARTS.map((part) => (
          <Part
            key={part}
            title={words.guide.parts[part]}
            statements={statementsFor(method, part)}
          />
        ))}
        <Part title={words.guide.notes} statements={notes.filter(isOf)} />
        <Part title={words.guide.rules} statements={statementsOf('RULE').filter(isOf)} />
      </div>
      <LinkButtons />
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly statements: readonly GuideStatement[];
}

function Part({ title, statements }: PartProps) {
  if (statements.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
