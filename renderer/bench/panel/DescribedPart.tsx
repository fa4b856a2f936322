import { memo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { SECOND_SOURCES, type Described } from '../../../enrollment/second-source.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { Fact } from './Fact.tsx';
import { Folded } from './Folded.tsx';

/** What second sources last said about the device, each by name; nothing before any has. */
export const DescribedPart = memo(function DescribedPart({ device }: { readonly device: Device }) {
  const words = useWords().described;
  const said = SECOND_SOURCES.flatMap((source) => device.described?.[source] ?? []);
  if (said.length === 0) return null;
  return (
    <Folded title={words.title}>
      <p className={text.soft}>{words.unconfirmed}</p>
      {said.map((one) => (
        <SaidBySource key={one.source} said={one} />
      ))}
    </Folded>
  );
});

function SaidBySource({ said: { source, facts, atMs } }: { readonly said: Described }) {
  const words = useWords();
  const formats = useFormats();
  const { described } = words;
  const texts = [
    [described.name, facts.name],
    [described.osVersion, facts.osVersion],
    [described.activation, facts.activation],
    [described.productType, facts.productType],
  ] as const;
  const { isSupervised } = facts;
  const isSilent = isSupervised === null && texts.every(([, text]) => text === null);
  return (
    <div data-source={source}>
      <h4>{described.by(words.secondSources[source], formats.dayAndClock(atMs))}</h4>
      {isSilent && <p className={text.soft}>{described.nothing}</p>}
      <dl className={styles.facts}>
        {texts.map(
          ([name, text]) =>
            text !== null && (
              <Fact key={name} name={name}>
                <ReceivedText text={text} />
              </Fact>
            ),
        )}
        {isSupervised !== null && (
          <Fact name={described.supervision}>
            {isSupervised ? described.supervised : described.notSupervised}
          </Fact>
        )}
      </dl>
    </div>
  );
}
