import type { Words } from '../catalogue.ts';

export const modes: Words['modes'] = {
  'booted-mac': 'macOS oder Wiederherstellung',
  restore: 'Restore',
  recovery: 'Wiederherstellung',
  dfu: 'DFU',
  'debug-usb': 'Debug-USB',
  'port-dfu': 'Anschluss-DFU',
  wtf: 'WTF',
  t2: 'T2-Chip',
  mobile: 'iPhone oder iPad',
  ignored: 'Hier nicht registriert',
};

export const kinds: Words['kinds'] = {
  mac: 'Mac',
  'mac-t2': 'Mac mit T2-Chip',
  iphone: 'iPhone',
  ipad: 'iPad',
  ipod: 'iPod touch',
  watch: 'Apple Watch',
  appletv: 'Apple TV',
  homepod: 'HomePod',
  vision: 'Apple Vision',
  virtual: 'Virtuelle Maschine',
  display: 'Display',
};

export const sources: Words['sources'] = {
  'usb-mac': 'USB',
  'iboot-srnm': 'Recovery',
  lockdown: 'Lockdown',
  cfgutil: 'Configurator',
  'ecid-link': 'Gemerkt',
  scan: 'Gescannt',
  typed: 'Getippt',
  label: 'Etikett',
  'port-link': 'Vermutet',
  none: 'Keine Quelle',
};

export const sourceMeanings: Words['sourceMeanings'] = {
  'usb-mac': 'Über USB vom Mac selbst gelesen.',
  'iboot-srnm': 'Im Wiederherstellungsmodus vom Gerät gelesen.',
  lockdown: 'Vom Gerät über seinen Lockdown-Dienst gemeldet.',
  cfgutil: 'Von Apple Configurator gemeldet.',
  'ecid-link':
    'Gemerkt: Bei einer früheren direkten Lesung gehörte diese Seriennummer zur selben ECID.',
  scan: 'Von einer Person vom Etikett gescannt.',
  typed: 'Von einer Person zweimal getippt.',
  label: 'Von einer Person vom Etikett eines Macs gelesen, den USB nicht gezeigt hat.',
  'port-link':
    'Vermutung: Das letzte Gerät an diesem Anschluss hatte diese Seriennummer. Nicht bestätigt, nicht protokolliert.',
  none: 'Das Gerät zeigt in diesem Modus keine Seriennummer.',
};

export const notes: Words['notes'] = {
  'serial-inherited-from-hub':
    'Die gemeldete Seriennummer gehört dem Hub und wurde nicht verwendet.',
  'serial-unreadable':
    'Die Seriennummer konnte nicht gelesen werden. Stecken Sie das Gerät ab und wieder an.',
  'serial-has-i-or-o': 'Die Seriennummer enthält ein I oder O, was bei Apple selten ist.',
  'serial-unusual-length': 'Die Seriennummer hat eine ungewöhnliche Länge.',
  'udid-all-f': 'Die UDID besteht nur aus F und identifiziert nichts.',
  'udid-without-ecid': 'Diese Form der UDID enthält keine ECID.',
  'exploited-boot-rom': 'Das Boot-ROM meldet, dass es ausgenutzt wurde.',
  'unknown-model': 'Muster kennt dieses Modell noch nicht.',
  'malformed-iboot-string':
    'Das Gerät hat fehlerhaften Text gesendet. Er wird wie empfangen aufbewahrt.',
  'registry-only':
    'macOS meldet dieses Gerät, aber USB führt es nicht auf (nicht mit Hardware getestet).',
  'cable-or-port-hint': 'Ein Anschluss ist im Firmware-Modus. Prüfen Sie Kabel und Anschluss.',
};

export const enrollReasons: Words['enrollReasons'] = {
  'apple-device': 'Ein Gerät zum Registrieren.',
  'not-apple': 'Nicht von Apple.',
  'not-on-allow-list': 'Ein Apple-Zubehör oder ein Produkt, das Muster nicht registriert.',
  'unknown-apple-device': 'Ein Apple-Gerät, das Muster nicht kennt, vielleicht ein neuerer Mac.',
  billboard: 'Ein Hinweis des USB-C-Anschlusses, kein Gerät.',
  'port-controller': 'Ein Anschluss-Controller, kein Gerät.',
  't2-bridge': 'Der T2-Chip eines laufenden Mac, kein eigenes Gerät.',
  'exploit-tool': 'Ein Werkzeug auf einem ausgenutzten Gerät.',
  'not-enrolled-kind': 'Eine Geräteart, die hier nicht registriert wird.',
};
