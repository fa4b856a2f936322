import type { Words } from '../catalogue.ts';

const withdrawn = 'Für Macs zurückgezogen. Verwenden Sie die Automatische Geräteregistrierung.';
const iosOnly = 'Diese Option gibt es nur für iOS und iPadOS.';
const legacySentence =
  'Der Satz blieb für Legacy-Authentifizierung bestehen, neben dem Rat, moderne Authentifizierung zu verwenden.';

export const guidePrinciples = {
  'T-1': {
    says: 'Ein Kabel zeigt, dass ein Mac am Arbeitsplatz ist, aber nicht, ob er registriert ist, ein Profil oder einen Benutzer hat.',
    later:
      'Profile für Macs werden nicht mehr über das Kabel übertragen, daher sagt eine Verbindung noch weniger aus.',
  },
  'T-2': {
    says: 'Das Registrierungsprofil wird auf dem Mac selbst installiert: von einem Techniker geöffnet oder vom Systemassistenten oder einem Befehl geladen.',
    later: 'Apple Configurator auf einem Host-Mac überträgt Profile nur auf iPhone und iPad.',
  },
  'T-3': {
    says: 'Apple Configurator mit Benutzeraffinität bleibt für vorhandene Profile, zeigt immer einen Hinweis und wird nie empfohlen.',
    later:
      'Microsoft hat es für Macs zurückgezogen und empfiehlt die Automatische Geräteregistrierung.',
  },
  'T-4': {
    says: 'Hat sich Microsofts Empfehlung geändert, sind beide Fassungen zu sehen. Folgen Sie der neueren.',
    later: 'Microsofts Empfehlung für Macs hat sich an drei Stellen geändert.',
  },
  'T-5': {
    says: 'Am Arbeitsplatz erkannt, Profil installiert und registriert sind drei getrennte Stufen. Die Bestätigung eines Technikers ist ein schwacher Beleg der Registrierung, die Seriennummer in einem Intune-Export ein starker.',
  },
  'T-6': {
    says: 'Für Macs bleibt nur eine Form von Apple Configurator: direkte Registrierung ohne Benutzer. Verwenden Sie für einen Mac mit Benutzer die Automatische Geräteregistrierung oder, wenn er privat ist, die Geräteregistrierung.',
    later: 'Der fertige Leitfaden beschreibt nur die direkte Registrierung.',
  },
  'DOC-01': {
    says: 'Der Leitfaden ist ein Entwurf und warnt vor möglichen Fehlern.',
    later:
      'Die Warnung ist verschwunden, und die direkte Registrierung hat das Kapitel über Apple Configurator ersetzt.',
  },
  'DOC-02': {
    says: 'Private Macs und Macs der Organisation können registriert werden. Unternehmensportal oder Systemassistent authentifiziert den Benutzer und startet die Registrierung. Richtlinien und Profile folgen.',
  },
  'DOC-03': {
    says: 'Es gibt drei Methoden: Geräteregistrierung, Automatische Geräteregistrierung und Apple Configurator.',
    later: 'Die dritte Methode heißt jetzt direkte Registrierung.',
  },
  'DOC-04': {
    says: 'Für jede Methode nennt der Leitfaden die Möglichkeiten für das Unternehmensportal, eine Empfehlung und die Aufgaben von Administratoren und Benutzern.',
  },
  'DOC-05': { says: 'Einzelheiten zur Registrierung von Macs stehen auf einer eigenen Seite.' },
  'DOC-06': {
    says: 'Allgemeine Voraussetzungen und die von Intune stehen in der Übersicht zur Registrierung.',
  },
  'DOC-07': {
    says: 'Weitere Leitfäden behandeln App-Schutz ohne Registrierung, Android, iOS und iPadOS sowie Windows.',
  },
  'DOC-08': {
    says: 'Ein konzeptioneller Artikel über die Einführung der Mac-Registrierung vom 8. September 2020.',
  },
  'DOC-09': {
    says: 'Die Listen der Administratoraufgaben sind nur ein Überblick. Bei Apple Configurator fehlt dieser Hinweis.',
  },
  'PRE-01': { says: 'Die Macs sind unterstützte Geräte.' },
  'PRE-02': {
    says: 'Das Apple MDM-Push-Zertifikat ist im Admin Center und aktiv. Ohne es kann kein Mac registriert werden.',
  },
  'PRE-03': {
    says: 'Ein Administrator hat Zugriff auf Apple Business Manager oder Apple School Manager.',
  },
  'PRE-04': {
    says: 'Das Servertoken der Automatischen Geräteregistrierung (.p7m) ist aktiv.',
  },
  'PRE-05': {
    says: 'Im Admin Center gibt es ein Registrierungsprofil, mit oder ohne Benutzeraffinität.',
  },
  'PRE-06': {
    says: 'Ein Host-Mac mit USB und Apple Configurator ist vorhanden, und jeder Mac ist per Kabel mit ihm verbunden.',
    later:
      'Exportieren Sie das Profil, kopieren Sie es auf jeden Mac und öffnen Sie es dort. Ein Host-Mac ist nicht nötig.',
  },
  'PRE-07': { says: 'Die Macs wurden bei Apple gekauft.' },
  'PRE-08': {
    says: 'Melden sich Benutzer im Unternehmensportal an, ist es in Intune eine erforderliche App, oder die Benutzer laden mit Apple Configurator das Paket.',
  },
  'PRE-09': {
    says: 'Die Benutzer wissen, wo sie das Installationspaket des Unternehmensportals finden.',
  },
  'PRE-10': {
    says: 'Die Benutzer haben ihr Geschäfts- oder Schulkonto. Für den Systemassistenten verlangt der Entwurf stattdessen einen Apple Account.',
    later:
      'Moderne Authentifizierung verlangt das Geschäfts- oder Schulkonto. Der Apple Account ist optional.',
  },
  'MX-01': {
    says: 'Geräteregistrierung: Der Benutzer lädt und startet das Unternehmensportal, meldet sich an und genehmigt das Profil.',
    later:
      'Unverändert, aber als vollständige Registrierung: genehmigt in den Systemeinstellungen, registriert vom Unternehmensportal.',
  },
  'MX-02': {
    says: 'Automatische Geräteregistrierung, ein Benutzer, Systemassistent, kein Unternehmensportal: Der Benutzer folgt dem Systemassistenten.',
    later: 'In moderne und Legacy-Authentifizierung aufgeteilt.',
  },
  'MX-03': {
    says: 'Automatische Geräteregistrierung, ein Benutzer, Unternehmensportal automatisch installiert: zuerst der Systemassistent, dann die Anmeldung im Unternehmensportal.',
    later:
      'Mit Legacy-Authentifizierung ist die Anmeldung optional. Mit moderner Authentifizierung schließt sie die Registrierung ab.',
  },
  'MX-04': {
    says: 'Automatische Geräteregistrierung ohne Benutzer: keine Aufgaben für Benutzer, kein Unternehmensportal.',
    later: 'Unverändert. Nur die Angabe, wer sich anmeldet, wurde nie korrigiert.',
  },
  'MX-05': {
    says: 'Apple Configurator, ein Benutzer, Unternehmensportal als erforderliche App: Es wird automatisch installiert, und der Benutzer meldet sich an.',
    later: withdrawn,
  },
  'MX-06': {
    says: 'Apple Configurator, ein Benutzer, Unternehmensportal vom Benutzer geladen, der sich anmeldet, den Schritten folgt und das Profil genehmigt.',
    later: withdrawn,
  },
  'MX-07': {
    says: 'Apple Configurator, ein Benutzer, Systemassistent, Unternehmensportal mit dem Profil: Der Benutzer öffnet es und meldet sich an.',
    later: withdrawn,
  },
  'MX-08': {
    says: 'Apple Configurator, ein Benutzer, Systemassistent, Unternehmensportal nicht mit dem Profil: Der Administrator weist es zu, dann meldet sich der Benutzer an.',
    later: withdrawn,
  },
  'MX-09': {
    says: 'Direkte Registrierung, kein Benutzer: keine Aufgaben für Benutzer, kein Unternehmensportal.',
    later: 'Unverändert. Ein Techniker installiert das Profil auf dem Mac selbst.',
  },
  'RULE-01': {
    says: 'Geräteregistrierungs-Manager-Konten werden nur bei der Geräteregistrierung unterstützt, mit Einschränkungen.',
  },
  'RULE-02': {
    says: 'Geräteregistrierungs-Manager-Konten werden bei der Automatischen Geräteregistrierung und Apple Configurator nicht unterstützt.',
  },
  'RULE-03': {
    says: 'Ein Mac muss vor der Registrierung aus einem anderen MDM entfernt werden.',
    later: 'Das gilt jetzt auch für die Geräteregistrierung.',
  },
  'RULE-04': {
    says: 'Verwenden Sie für private Macs die Geräteregistrierung, für Macs der Organisation und Macs ohne Benutzer eine der beiden anderen Methoden.',
  },
  'RULE-05': {
    says: 'Apple Configurator ohne Benutzeraffinität ist direkte Registrierung.',
    later: 'Dies ist die einzige Form, die für Macs bleibt.',
  },
  'RULE-06': {
    says: 'Ohne Benutzeraffinität wird das Unternehmensportal nicht verwendet, benötigt oder unterstützt. Installieren Sie es nicht. Apps, die einen Benutzer brauchen, funktionieren nicht.',
  },
  'RULE-07': {
    says: 'Das Unternehmensportal für Macs ist weder in einem Store noch über Volumenlizenzen verfügbar.',
    later:
      'Ein späterer Text warnt davor, es aus dem App Store zu installieren, sagt aber auch, dass es dort nicht verfügbar ist.',
  },
  'RULE-08': { says: 'Ohne Genehmigung des Profils wird der Mac nicht registriert.' },
  'RULE-09': {
    says: 'Die gesperrte Registrierung bestimmt, ob Benutzer das Verwaltungsprofil entfernen können.',
  },
  'RULE-10': {
    says: 'Auf Macs der Organisation läuft immer der Systemassistent, auch wenn die Konsole ihn nicht zeigt.',
    later: legacySentence,
  },
  'RULE-11': {
    says: 'Ist Apple Business oder School Manager im Land verfügbar, bevorzugen Sie die Automatische Geräteregistrierung.',
  },
  'RULE-12': {
    says: 'Verwenden Sie für Macs, die schon im Einsatz sind, Apple Configurator.',
    later:
      'Überholt: Ein Befehl startet die Automatische Geräteregistrierung auf Macs, die schon im Einsatz sind.',
  },
  'RULE-13': {
    says: 'Für mehrstufige Authentifizierung und Abfragen bei abgelaufenem Passwort müssen sich Benutzer im Unternehmensportal anmelden.',
    later: iosOnly,
  },
  'RULE-14': {
    says: 'Um das Unternehmensportal automatisch zu installieren, weisen Sie es als erforderliche App zu.',
  },
  'RULE-15': {
    says: 'Viele Macs mit Apple Configurator zu registrieren dauert, daher zeigt der Arbeitsplatz den Fortschritt.',
  },
  'RULE-16': {
    says: 'Die Geräteregistrierung ist für private Macs. Die beiden anderen Methoden sind für Macs der Organisation.',
  },
  'NOTE-01': {
    says: 'Der ganze Leitfaden trägt den Hinweis, ein Entwurf zu sein.',
    later: 'Der fertige Leitfaden hat keine Warnung.',
  },
  'NOTE-02': {
    says: 'Dreimal gesagt: Auf Macs der Organisation wird immer der Systemassistent verwendet.',
    later: 'Der Satz blieb für Legacy-Authentifizierung bestehen.',
  },
  'NOTE-03': {
    says: 'Benutzer registrieren ihren Mac vielleicht ungern und kennen das Unternehmensportal nicht. Sagen Sie ihnen, was auf sie zukommt und was sie eingeben.',
  },
  'NOTE-04': {
    says: 'Die übrigen Schritte hängen von der Bereitstellung des Unternehmensportals ab. Mit weniger Schritten kommen mehr Benutzer ans Ziel.',
  },
} satisfies Partial<Words['guideStatements']>;
