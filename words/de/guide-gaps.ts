import type { Words } from '../catalogue.ts';

const deleted = 'Gelöscht.';
const useAde = 'Nicht empfohlen. Verwenden Sie die Automatische Geräteregistrierung.';

export const guideGaps = {
  'GAP-01': {
    says: 'Der Leitfaden ist unfertig.',
    later:
      'Die Warnung ist verschwunden. Die direkte Registrierung hat das Kapitel über Apple Configurator ersetzt.',
  },
  'GAP-02': {
    says: 'Laut Entwurf ist der Mac nicht registriert, aber die Schritte registrieren ihn vollständig.',
    later:
      'Dies ist eine vom Benutzer genehmigte MDM-Registrierung. Ab macOS 11 ist der Mac betreut.',
  },
  'GAP-03': { says: 'Ein interner Link zu einem Video blieb stehen.', later: 'Entfernt.' },
  'GAP-04': {
    says: 'Ein anderes MDM ist bei der Geräteregistrierung erlaubt, bei den anderen Methoden nicht.',
    later:
      'Bei keiner Methode erlaubt. Zertifikate und Dateien müssen durch Abmelden oder Löschen des Mac entfernt werden.',
  },
  'GAP-05': {
    says: 'Der Autor hat einen Abschnitt als unfertig markiert.',
    later: 'Fertig: Der Administrator entscheidet zuerst, wie sich Benutzer authentifizieren.',
  },
  'GAP-06': {
    says: 'Unklar, welchen Account der Systemassistent annimmt und ob Benutzer, Mac oder beide ins Verzeichnis kommen.',
    later:
      'Modern: Das Geschäfts- oder Schulkonto ist nötig und startet die Registrierung. Vollständig bei Microsoft Entra registriert ist der Mac erst nach einer zweiten Anmeldung im Unternehmensportal. Legacy: nicht registriert.',
  },
  'GAP-07': {
    says: 'Laut Entwurf authentifiziert und registriert der Systemassistent ohne Benutzeraffinität einen Benutzer.',
    later:
      'Im Leitfaden nie korrigiert. Laut der Seite über die Automatische Geräteregistrierung gibt es keinen Benutzer.',
  },
  'GAP-08': {
    says: 'Die Schritte der Benutzer mit Benutzeraffinität sind mit einem Fragezeichen versehen.',
    later: 'In Legacy- und moderne Authentifizierung aufgeteilt.',
  },
  'GAP-09': {
    says: 'Unklar, ob das Unternehmensportal den Systemassistenten ersetzen kann.',
    later:
      'Legacy: danach optional. Modern: Die Anmeldung schließt die Registrierung ab. Eine spätere Seite nennt das Unternehmensportal als dritte Möglichkeit, eine andere nicht.',
  },
  'GAP-10': {
    says: 'Kein Schritt legt fest, wie sich Benutzer authentifizieren.',
    later: 'Ergänzt: Moderne Authentifizierung wird empfohlen, Legacy nicht.',
  },
  'GAP-11': {
    says: 'Laut Entwurf sind Macs, die schon im Einsatz sind, nicht geeignet.',
    later: 'Ab macOS 10.13 sind sie geeignet: sudo profiles renew -type enrollment.',
  },
  'GAP-12': {
    says: 'Die Zeile über Macs ohne Benutzer lässt geteilte Macs aus, obwohl die Aufgaben sie nennen.',
    later: 'Fehlt weiterhin.',
  },
  'GAP-13': {
    says: 'Laut Entwurf wird das Profil per Kabel von einem Host-Mac übertragen.',
    later:
      'Nicht für Macs: Die exportierte Datei wird auf den Mac kopiert und dort geöffnet. Das Kabel dient noch iPhone und iPad.',
  },
  'GAP-14': { says: 'Laut Entwurf sind Macs mit einem Benutzer geeignet.', later: useAde },
  'GAP-15': {
    says: 'Der Entwurf bietet die direkte Registrierung zum Verwalten einzelner Apps an.',
    later: 'Verwenden Sie stattdessen App-Schutz (MAM).',
  },
  'GAP-16': {
    says: 'Der Autor bezweifelt den ganzen Abschnitt über Benutzeraffinität, weil es die App nicht gibt.',
    later: 'Gelöscht. Die Konsole zeigt die Option, auf Macs funktioniert sie aber nicht.',
  },
  'GAP-17': {
    says: 'Der Entwurf bietet das Unternehmensportal zur Authentifizierung an.',
    later: 'Gelöscht. Diese Option gilt für iOS und iPadOS.',
  },
  'GAP-18': {
    says: 'Ein Absatz ist in einem nicht richtig geschlossenen Kommentar versteckt.',
    later: deleted,
  },
  'GAP-19': {
    says: 'Option 1 heißt mal erforderliche App, mal App-Konfigurationsrichtlinie, mal Branchen-App.',
    later:
      'Drei Wege der Bereitstellung: Download durch den Benutzer, Branchen-App-Paket, Shell-Skript.',
  },
  'GAP-20': {
    says: 'Option 2 registriert ein zweites Mal, als wäre der Mac privat.',
    later: deleted,
  },
  'GAP-21': {
    says: 'Die Liste zum Systemassistenten widerspricht sich bei der Installation des Unternehmensportals.',
    later:
      'Gelöscht. Für iOS: empfohlen, wenn die Registrierung bei Microsoft Entra gewünscht ist.',
  },
  'GAP-22': {
    says: 'Der Entwurf verlangt, Seriennummern zu importieren.',
    later: 'Nur für die Registrierung von iOS- und iPadOS-Geräten mit dem Systemassistenten.',
  },
  'GAP-23': {
    says: 'Die direkte Registrierung ist mal Teil von Apple Configurator, mal dessen Form ohne Benutzeraffinität.',
    later: 'Für Macs ist sie die einzige Form von Apple Configurator.',
  },
  'GAP-24': {
    says: 'Der Entwurf übernimmt Einstellungen aus einem vorhandenen Profil für Macs.',
    later:
      'Erstellen Sie ein Apple-Configurator-Profil und exportieren Sie es. Die Datei ist zwei Wochen gültig.',
  },
  'GAP-25': {
    says: 'Beide Wege der Authentifizierung enden in derselben Anmeldung, einer davon doppelt.',
    later: deleted,
  },
  'GAP-26': {
    says: 'Der Weg über den Systemassistenten nennt keine Schritte im Systemassistenten.',
    later:
      'Für iOS: zuerst das Geschäfts- oder Schulkonto, dann der Apple Account, dann das Unternehmensportal.',
  },
  'GAP-27': {
    says: 'Eine Aufgabe der Administratoren steht bei denen der Benutzer.',
    later: deleted,
  },
  'GAP-28': {
    says: 'Benutzer dürfen das Unternehmensportal nicht installieren, aber der Entwurf sagt nicht, von wo.',
    later:
      'Ein späterer Text nennt den App Store, sagt aber auch, dass es dort nicht verfügbar ist.',
  },
  'GAP-29': {
    says: 'Der Systemassistent wird immer verwendet, aber der Entwurf bietet eine Wahl.',
    later:
      'Der Satz blieb für Legacy-Authentifizierung bestehen, neben dem Rat, moderne Authentifizierung zu verwenden.',
  },
  'GAP-30': {
    says: 'Der Abschnitt über Macs verweist auf die Seite zu iOS.',
    later: 'Nur die Seite über direkte Registrierung ist verlinkt.',
  },
  'GAP-31': {
    says: '„System Preferences“ ist ein veralteter Name.',
    later: 'Systemeinstellungen, ab macOS 11.',
  },
  'GAP-32': {
    says: 'Laut Entwurf kommt der Mac mit der Genehmigung ins Verzeichnis.',
    later:
      'Das Unternehmensportal registriert den Mac, sobald das Profil installiert ist. Wurde es geschlossen, öffnen Sie es erneut.',
  },
  'GAP-33': {
    says: 'Apple Business Manager ist einmal falsch geschrieben.',
    later: 'Weiterhin falsch geschrieben.',
  },
} satisfies Partial<Words['guideStatements']>;
