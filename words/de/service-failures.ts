import type { Failure } from '../../contract/failure.ts';
import type { ServiceFailureWords } from '../service-failures.ts';
import { services } from './services.ts';

type Refused<Kind extends Failure['kind']> = Extract<Failure, { kind: Kind }>;

const keyRefusals: Readonly<Record<Refused<'key-refused'>['why'], string>> = {
  unreadable: 'lässt sich nicht lesen',
  'no-key': 'enthält keinen privaten Schlüssel',
  damaged: 'enthält einen beschädigten privaten Schlüssel',
  encrypted: 'ist durch ein Passwort geschützt, was Schlüssel von Apple nicht sind',
  'other-kind': 'enthält einen Schlüssel anderer Art, und Apple verwendet die Kurve P-256',
};

/** Why a service was not set up or asked. */
export const serviceFailures: ServiceFailureWords = {
  'service-not-in-practice': () => ({
    what: 'Beim Üben wird kein Dienst eingerichtet oder gefragt, denn die Geräte sind erfunden.',
    next: 'Beenden Sie zuerst das Üben.',
  }),
  'service-not-set-up': ({ service }) => ({
    what: `${services.names[service]} ist an diesem Arbeitsplatz nicht eingerichtet.`,
    next: 'Richten Sie den Dienst in den Einstellungen ein und fragen Sie dann erneut.',
  }),
  'service-without-secret': ({ service }) =>
    service === 'intune'
      ? {
          what: 'Niemand ist bei Intune angemeldet.',
          next: 'Melden Sie sich in den Einstellungen an und fragen Sie dann erneut.',
        }
      : {
          what: 'Der private Schlüssel des API-Accounts bei Apple ist nicht hier.',
          next: 'Wählen Sie seine Datei in den Einstellungen und fragen Sie dann erneut.',
        },
  'service-busy': ({ service }) => ({
    what: `Muster ist noch mit ${services.names[service]} beschäftigt.`,
    next: 'Warten Sie, bis das fertig ist, oder brechen Sie es ab.',
  }),
  'nothing-to-ask': ({ service }) => ({
    what: `${services.names[service]} kann nichts gefragt werden: Jedes Gerät hat eine Antwort oder keine Seriennummer.`,
    next: 'Scannen Sie die fehlenden Seriennummern, oder fragen Sie erneut nach allen Geräten.',
  }),
  'key-refused': ({ fileName, why }) => ({
    what: `${fileName} ${keyRefusals[why]}.`,
    next: 'Wählen Sie die .pem-Datei, die Apple beim Anlegen des API-Accounts zum Laden angeboten hat.',
  }),
  'outbox-url-refused': ({ url }) => ({
    what: `An ${url} werden keine Ereignisse gesendet.`,
    next: 'Geben Sie eine Adresse ein, die mit https:// beginnt und weder Namen noch Passwort enthält.',
  }),
  'sign-in-failed': ({ why, detail }) => {
    switch (why) {
      case 'timed-out':
        return {
          what: 'Niemand hat sich rechtzeitig bei Microsoft angemeldet.',
          next: 'Melden Sie sich erneut an und schließen Sie die Anmeldung im Browser ab.',
        };
      case 'refused':
        return {
          what: `Microsoft hat die Anmeldung abgelehnt: ${detail}`,
          next: 'Prüfen Sie den Mandanten, die Anwendungs-ID und ihre Berechtigungen, und melden Sie sich dann erneut an.',
        };
      case 'no-browser':
        return {
          what: `Für die Anmeldung ließ sich kein Browser öffnen: ${detail}`,
          next: 'Legen Sie auf diesem Computer einen Standardbrowser fest, und melden Sie sich dann erneut an.',
        };
      case 'no-connection':
        return {
          what: `Microsoft war nicht zu erreichen: ${detail}`,
          next: 'Prüfen Sie das Netzwerk dieses Computers, und melden Sie sich dann erneut an.',
        };
    }
  },
};
