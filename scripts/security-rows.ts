/** A row of the table in docs/security.md: what Electron asks for, and what proves it. */
export interface SecurityRow {
  /** Number in Electron's checklist, or the id of one of our own goals. */
  readonly item: string;
  readonly asks: string;
  readonly answer: string;
  /** Test file, relative to the root. */
  readonly file: string;
  /** Prefix of the titles of the proving tests. */
  readonly title: string;
}

const PACKED = 'test/packaged/checklist.test.ts';
const SETTINGS = '2 3 4 6 8 9 10 11:';

const checklist = (
  item: number,
  asks: string,
  answer: string,
  title = `${item}:`,
): SecurityRow => ({ item: String(item), asks, answer, file: PACKED, title });

/** Electron's checklist of 20 items, then what goes beyond it. */
export const SECURITY_ROWS: readonly SecurityRow[] = [
  checklist(
    1,
    'secure transports only',
    'every page and file comes from `app://muster`; services are asked by https',
  ),
  checklist(2, 'no Node in pages', '`nodeIntegration` off', SETTINGS),
  checklist(3, 'context isolation', 'on', SETTINGS),
  checklist(4, 'process sandbox', '`app.enableSandbox()`', SETTINGS),
  checklist(5, 'own permission handler', 'request, check and device permissions all denied'),
  checklist(6, 'web security stays on', 'on', SETTINGS),
  checklist(7, 'content security policy', "`default-src 'none'`, no inline, no eval, as a header"),
  checklist(8, 'no mixed content', 'off', SETTINGS),
  checklist(9, 'no experimental features', 'off', SETTINGS),
  checklist(10, 'no `enableBlinkFeatures`', 'none', SETTINGS),
  checklist(11, 'no `allowpopups`', '`webviewTag` off', SETTINGS),
  checklist(12, 'check webviews', 'every attachment prevented'),
  checklist(13, 'limit navigation', 'every navigation prevented'),
  checklist(14, 'limit new windows', 'every new window denied'),
  checklist(
    15,
    'no `openExternal` with foreign text',
    'a fixed table by id, and Microsoft’s sign-in page',
  ),
  checklist(16, 'a current Electron', 'one of the three supported majors, pinned'),
  checklist(17, 'check the sender of messages', 'top frame of `app://muster`, in one gateway'),
  checklist(18, 'a scheme of its own', '`app://` with the exact list of files'),
  checklist(19, 'fuses', 'the list below, read back from the package'),
  checklist(20, 'no Electron objects in pages', 'named functions only'),
  {
    item: 'sandbox',
    asks: 'the kernel filters the window',
    answer: 'seccomp on every window process, even with `--no-sandbox`',
    file: 'test/packaged/security.test.ts',
    title: 'keeps',
  },
  {
    item: 'paths',
    asks: 'no file outside the list',
    answer: '1,000 generated paths, none answered',
    file: 'test/main/app/app-files.test.ts',
    title: '',
  },
  {
    item: 'requests',
    asks: 'malformed requests change nothing',
    answer: '500 for each request, 10,000 in a soak; none taken',
    file: 'test/main/ipc/answer-request.test.ts',
    title: 'answers malformed requests',
  },
  {
    item: 'archive',
    asks: 'the same sources give the same package',
    answer: 'hash of `app.asar` compared',
    file: 'test/packaged/archive.test.ts',
    title: 'is the same file',
  },
  {
    item: 'modules',
    asks: 'native modules fit their target',
    answer: 'headers of all targets read',
    file: 'test/packaged/natives.test.ts',
    title: '',
  },
  {
    item: 'network',
    asks: 'nothing leaves the host',
    answer:
      'a way out that only counts: 0 packets over all stories and packed tests, names looked up included',
    file: 'test/packaged/outside.test.ts',
    title: '',
  },
  {
    item: 'markup',
    asks: 'text of a device, list, profile or profile file never runs',
    answer: 'shown as text, in the packed app',
    file: 'test/packaged/markup.test.ts',
    title: '',
  },
  {
    item: 'removal',
    asks: 'what is removed is gone, and nothing else can be changed by it',
    answer: 'every page searched; edits, forged and undone removals named',
    file: 'test/db/redaction/redact.test.ts',
    title: '',
  },
  {
    item: 'forgery',
    asks: 'a removal that was tampered with is found',
    answer: 'each kind of edit of the row and of what it says',
    file: 'test/db/redaction/tampered.test.ts',
    title: '',
  },
  {
    item: 'messages',
    asks: 'messages of the program name no device',
    answer: 'serials and hardware ids hidden unless turned on',
    file: 'test/main/host/host.test.ts',
    title: 'messages of the program',
  },
  {
    item: 'supply',
    asks: 'known licences, reasons and scripts',
    answer: 'lists compared',
    file: 'test/scripts/licences.test.ts',
    title: '',
  },
];
