import { Fragment, use, type ReactNode } from 'react';

import type { FollowUpStep } from '../../enrollment/follow-up.ts';
import type { Slip } from '../../enrollment/export/slip.ts';
import { LanguageContext } from '../state/contexts.ts';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { linkCode, serialBarcode } from './barcodes.ts';
import styles from './Slips.module.css';

/** One page for the recipient of the Mac: which Mac it is, what to do, where to get help. */
export function SlipView({ slip }: { readonly slip: Slip }) {
  const words = use(LanguageContext).words.slips.page;
  const { serial, model, profileName, sessionName, ordinal, steps, link } = slip;
  return (
    <article className={styles.sheet} data-slip={serial}>
      <header className={styles.head}>
        <h1>{words.heading}</h1>
        <span>{words.number(String(ordinal))}</span>
      </header>
      <section className={styles.identity}>
        <dl>
          <Fact name={words.serial} className={styles.serial}>
            <SerialText value={serial} />
          </Fact>
          <Fact name={words.model}>
            <ReceivedText text={model ?? words.modelUnknown} />
          </Fact>
          <Fact name={words.profile}>
            <ReceivedText text={profileName} />
          </Fact>
          <Fact name={words.session}>
            <ReceivedText text={sessionName} />
          </Fact>
        </dl>
        <div className={styles.codes}>
          <img className={styles.barcode} src={serialBarcode(serial)} alt={words.barcode(serial)} />
          {link !== null && (
            <div className={styles.link}>
              <img className={styles.qr} src={linkCode(link.url)} alt={words.qr(link.url)} />
              <p>
                <strong>{words.scan}</strong>
                <br />
                <BreakableUrl url={link.url} />
              </p>
            </div>
          )}
        </div>
      </section>
      <section className={styles.todo}>
        <h2>{words.steps}</h2>
        <ol className={classes(styles.steps, steps.length === 1 && styles.only)}>
          {steps.map((step) => (
            <StepText key={step.id} step={step} />
          ))}
        </ol>
      </section>
    </article>
  );
}

interface FactProps {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const Fact = ({ name, className, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd className={className}>{children}</dd>
  </div>
);

/** A lone optional step is the case without work (RULE-06); it needs no “if you like”. */
function StepText({ step }: { readonly step: FollowUpStep }) {
  const { slips, guideSteps } = use(LanguageContext).words;
  const words = slips.page;
  const { text, sees } = guideSteps[step.wording];
  const isChoice = !step.required && step.id !== 'no-user-steps';
  return (
    <li>
      <p className={styles.do}>
        {isChoice && <>{words.optional} </>}
        {text}
      </p>
      {sees !== null && (
        <p className={styles.sees}>
          {words.sees} {sees}
        </p>
      )}
    </li>
  );
}

/** An address that wraps after a slash, never inside a word. */
function BreakableUrl({ url }: { readonly url: string }) {
  return url.split(/(?<=[/?])/).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
