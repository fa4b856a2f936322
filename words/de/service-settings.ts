import type { Words } from '../catalogue.ts';

export const serviceSettings: Words['serviceSettings'] = {
  hint: 'Aus, bis Sie einen Dienst einrichten. Wenn Sie zu einer Sitzung fragen, sendet Muster deren Seriennummern und sonst nichts über Geräte oder Personen an die Dienste unten: an Microsoft Graph, ob Intune sie registriert hat; an Apple, ob Ihre Organisation sie hat und wohin sie zugewiesen sind. Zu keiner anderen Zeit wird etwas gesendet, und Muster kann dort nichts ändern.',
  titles: { intune: 'Microsoft Intune', apple: 'Apple Business oder Apple School Manager' },
  off: 'Nicht eingerichtet.',
  setUp: 'Einrichten',
  setUpOf: { intune: 'Intune einrichten', apple: 'Apple einrichten' },
  save: 'Sichern',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  removeOf: (service) => `${service} entfernen`,
  removeHint: 'Was er geantwortet hat, bleibt im Protokoll.',
  saved: 'Gesichert',
  cloud: 'Cloud',
  clouds: {
    global: 'Weltweit, GCC',
    'us-government': 'US-Behörden (GCC High)',
    'us-defense': 'US-Verteidigungsministerium',
    china: 'China (21Vianet)',
  },
  tenantId: 'Verzeichnis-ID (Mandant)',
  clientId: 'Anwendungs-ID (Client)',
  intuneHint:
    'Aus der App-Registrierung Ihrer Organisation in Microsoft Entra, mit der Plattform „Mobilgerät und Desktop“, der Umleitung http://localhost und dem Recht DeviceManagementManagedDevices.Read.All.',
  tokens: {
    title: (when) => `Token für die Geräteregistrierung, wie Intune ${when} sagte (Beta):`,
    one: (name, expires, synced) =>
      `${name}: läuft ab ${expires ?? 'an einem unbekannten Tag'}, letzter Sync ${synced ?? 'unbekannt'}`,
  },
  readsBeta: 'Auch lesen, was nur Microsofts Beta sagt',
  readsBetaHint:
    'Zugewiesenes Profil, letzter Kontakt und Ablauf des Registrierungstokens. Braucht DeviceManagementServiceConfig.Read.All.',
  portal: 'Portal',
  portals: { business: 'Apple Business', school: 'Apple School Manager' },
  appleClientId: 'Client-ID',
  keyId: 'Schlüssel-ID',
  appleHint:
    'Aus dem API-Account Ihrer Organisation. Geben Sie ihm eine Rolle, die Geräte nur ansehen kann.',
  perMinute: 'Anfragen pro Minute',
  perMinuteHint: 'Apple nennt keine Grenze; beobachtet wurden 20.',
  server: 'Dienst für die Geräteverwaltung',
  serverHint: 'Der Name in Apples Portal, dem Macs zugewiesen sein müssen. Leer: jeder.',
  faults: {
    tenantId: 'Geben Sie eine UUID oder eine Domain ein, etwa example.onmicrosoft.com.',
    clientId: 'Geben Sie eine UUID mit 36 Zeichen ein.',
    appleClientId: {
      business: 'Geben Sie eine ID ein, die mit BUSINESSAPI. beginnt und mit einer UUID endet.',
      school: 'Geben Sie eine ID ein, die mit SCHOOLAPI. beginnt und mit einer UUID endet.',
    },
    keyId: 'Geben Sie eine UUID mit 36 Zeichen ein.',
    perMinute: (least, most) => `Geben Sie eine Zahl von ${least} bis ${most} ein.`,
    server: 'Geben Sie einen kürzeren Namen ein.',
  },
  secrets: {
    none: { intune: 'Abgemeldet.', apple: 'Kein Schlüssel gewählt.' },
    intune: (account, since) => `Angemeldet als ${account} seit ${since}.`,
    apple: (keyId, since, days) =>
      `Schlüssel ${keyId}, gewählt am ${since} (vor ${days === '1' ? '1 Tag' : `${days} Tagen`}).`,
    sealed: 'Von diesem Host im Datenordner versiegelt, für dieses Benutzerkonto.',
    memory:
      'Nur im Arbeitsspeicher, weil dieser Host nicht versiegeln kann: Wenn Muster endet, ist er vergessen.',
    signIn: 'Anmelden …',
    signInHint: 'Öffnet den Browser dieses Hosts.',
    signingIn: 'Schließen Sie die Anmeldung im Browser ab.',
    cancelSignIn: 'Anmeldung abbrechen',
    chooseKey: 'Schlüsseldatei wählen …',
    chooseAnother: 'Andere Schlüsseldatei wählen …',
    forget: 'Vergessen',
    forgetOf: { intune: 'Anmeldung vergessen', apple: 'Schlüssel vergessen' },
  },
};
