import type { Words } from '../catalogue.ts';

export const causes: Words['benchCheck']['why']['causes'] = {
  practice: {
    what: 'Dies ist die Übung. Sie verwendet USB nicht.',
    next: 'Beenden Sie die Übung.',
  },
  'usb-not-watching': {
    what: 'USB wird nicht überwacht, daher werden angeschlossene Geräte nicht erkannt.',
    next: 'Warten Sie, bis USB überwacht wird. Ist USB nicht verfügbar, starten Sie Muster neu.',
  },
  'no-session': {
    what: 'Der Mac wird erkannt, aber nicht protokolliert, weil keine Sitzung geöffnet ist.',
    next: 'Öffnen Sie eine Sitzung. Bereits angeschlossene Geräte werden sofort protokolliert.',
  },
  'log-failed': {
    what: 'Das Protokoll ist ausgefallen, daher wird nichts protokolliert.',
    next: 'Folgen Sie dem Hinweis oben. Lassen Sie den Mac angeschlossen.',
  },
  'ignored-port': {
    what: 'Sein Anschluss wird an diesem Arbeitsplatz ignoriert.',
    next: 'Nehmen Sie einen anderen Anschluss, oder heben Sie das unter „Anschlüsse“ auf.',
  },
  billboard: {
    what: 'Der USB-C-Anschluss reagiert, der Mac dahinter aber nicht.',
    next: 'Schließen Sie ein Datenkabel direkt am Computer an, am Anschluss, den das Handbuch des Mac nennt.',
  },
  'port-dfu': {
    what: 'Der Controller des USB-C-Anschlusses ist im DFU-Modus. Der Mac selbst sollte folgen.',
    next: 'Warten Sie 20 Sekunden. Stecken Sie ihn ab, warten Sie kurz und stecken Sie ihn wieder an.',
  },
  'passing-mode': {
    what: 'Ein Gerät ist in einem Übergangsmodus, der keine Identität zeigt.',
    next: 'Lassen Sie es angeschlossen. Es wird protokolliert, sobald es erkennbar ist.',
  },
  'unknown-apple': {
    what: 'Ein Apple-Gerät wird erkannt, das Muster nicht kennt, vielleicht ein neuerer Mac. Es wird nicht protokolliert.',
    next: 'Sichern Sie einen Bericht in den Einstellungen, „Computer & Anschlüsse“, und senden Sie ihn denen, die Muster pflegen.',
  },
  'empty-hub': {
    what: 'Ein Hub wird erkannt, dahinter aber nichts.',
    next: 'Prüfen Sie die Stromversorgung des Hubs und das Kabel dahinter. Verzichten Sie für DFU auf einen Hub.',
  },
  'accessory-prompt': {
    what: 'Ein tragbarer Mac mit Apple Chip fragt möglicherweise vor dem Verbinden eines Geräts, auch bei jedem seiner Modi, und zeigt nichts, bis Sie antworten.',
    next: 'Entsperren Sie diesen Mac und wählen Sie „Erlauben“, oder setzen Sie „Verbinden von Zubehör erlauben“ auf „Automatisch, wenn nicht gesperrt“.',
  },
  'too-many-devices': {
    what: 'Bei so vielen Geräten kann der Computer einige davon zufällig verlieren.',
    next: 'Stecken Sie fertige Geräte ab, oder nehmen Sie einen zweiten Computer.',
  },
  'charge-only-cable': {
    what: 'Das Kabel ist möglicherweise ein reines Ladekabel.',
    next: 'Nehmen Sie ein Datenkabel, das mit einem anderen Mac funktioniert, ohne Adapter.',
  },
  'dfu-port': {
    what: 'Im DFU-Modus zeigt sich ein Mac nur an einem seiner Anschlüsse und nicht über einen Hub.',
    next: 'Nehmen Sie den DFU-Anschluss dieses Modells, direkt am Computer (support.apple.com/120694).',
  },
  thunderbolt: {
    what: 'Zwischen zwei Macs kann jeder das Gerät sein, und ein Thunderbolt-Kabel kann stattdessen ein Netzwerk herstellen (unbestätigt).',
    next: 'Nehmen Sie ein USB-C-Kabel ohne Thunderbolt und stecken Sie es an beiden Enden neu an.',
  },
  'mac-without-device-mode': {
    what: 'Intel-Macs ohne T2-Chip zeigen sich nie über USB.',
    next: 'Geben Sie die Seriennummer vom Gehäuse außerhalb dieses Arbeitsplatzes von Hand ein.',
  },
  'locked-phone': {
    what: 'Ein iPhone oder iPad, das eine Stunde gesperrt war, lädt möglicherweise nur (unbestätigt).',
    next: 'Entsperren Sie es, wählen Sie „Vertrauen“ und stecken Sie es neu an.',
  },
};
