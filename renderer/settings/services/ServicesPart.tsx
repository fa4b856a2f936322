import { useState } from 'react';

import { SERVICES, type Service } from '../../../enrollment/service.ts';
import { useBench, useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import text from '../../ui/Text.module.css';
import { SettingsPage } from '../SettingsPage.tsx';
import styles from '../Settings.module.css';
import { AppleForm } from './AppleForm.tsx';
import { IntuneForm } from './IntuneForm.tsx';
import { SecretPart } from './SecretPart.tsx';
import { TokensPart } from './TokensPart.tsx';

/** What may be asked about devices, and what leaves the host for it. */
export function ServicesPart() {
  const { hint } = useWords().serviceSettings;
  return (
    <SettingsPage part="services">
      <p>{hint}</p>
      {SERVICES.map((service) => (
        <OneService key={service} service={service} />
      ))}
    </SettingsPage>
  );
}

/** A service that is off, being set up, or on. */
function OneService({ service }: { readonly service: Service }) {
  const words = useWords().serviceSettings;
  const settings = useBench((state) => state.settings.services).get(service);
  const [isBeingSetUp, setBeingSetUp] = useState(false);
  const id = `service-${service}`;
  const stop = (): void => setBeingSetUp(false);
  return (
    <section aria-labelledby={id} className={styles.part} data-service-settings={service}>
      <h4 id={id} tabIndex={-1}>
        {words.titles[service]}
      </h4>
      {settings === undefined && !isBeingSetUp && (
        <>
          <p className={text.soft}>{words.off}</p>
          <Button onClick={() => setBeingSetUp(true)} aria-label={words.setUpOf[service]}>
            {words.setUp}
          </Button>
        </>
      )}
      {(settings !== undefined || isBeingSetUp) &&
        (service === 'intune' ? (
          <IntuneForm
            settings={settings?.service === 'intune' ? settings : null}
            onSaved={stop}
            onCancel={stop}
          />
        ) : (
          <AppleForm
            settings={settings?.service === 'apple' ? settings : null}
            onSaved={stop}
            onCancel={stop}
          />
        ))}
      {settings !== undefined && (
        <>
          <SecretPart service={service} />
          {service === 'intune' && <TokensPart />}
          <RemovePart service={service} />
        </>
      )}
    </section>
  );
}

function RemovePart({ service }: { readonly service: Service }) {
  const { serviceSettings: words, services } = useWords();
  const remove = useCommand(useBridge().removeService);
  return (
    <>
      <Actions>
        <Button
          look="quiet"
          aria-label={words.removeOf(services.names[service])}
          disabled={remove.state.kind === 'running'}
          onClick={() => void remove.run({ service })}
        >
          {words.remove}
        </Button>
        <span className={text.small}>{words.removeHint}</span>
      </Actions>
      <FailureNote state={remove.state} />
    </>
  );
}
