// Plain JavaScript, since it is read before anything is installed.

/** The output of `npm start -- --help`. */
export const HELP = `npm start -- [OPTIONS]

Installs what is missing, builds Muster and opens its window. Without a display the window is on a
virtual screen, and what the bench logs is said in the terminal. Ctrl+C ends it; the log is closed first.

  --practice              plays a morning of 24 Macs, none of them real, into a log of its own
  --practice-speed N      plays N times as fast, from 1 to 1000
  --replay FILE           plays a recording of USB in place of that morning
  --data DIR              keeps the log in this folder
  --picture FILE          draws the window into a PNG every two seconds, and once more at the end
  --cfgutil PATH          asks this program beside USB: Apple Configurator's cfgutil
  --ioreg PATH            the same for macOS' ioreg
  --usbmuxd SOCKET        the same for the socket of usbmuxd
  --verbose               prints also what Chromium says, which otherwise is only kept in a file
  --help                  prints this and opens nothing

Files and folders are looked for from where npm was started. Without a window: npm run --silent muster -- --help
`;
