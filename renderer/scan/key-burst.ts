/** Keys that came one right after the other, as only a scanner sends them. */
export interface KeyBurst {
  readonly text: string;
  /** When the last of them was pressed, ms of the event clock. */
  readonly lastAtMs: number;
}

/**
 * The longest pause between two keys of a scan. Wedge scanners leave 1 to 20 ms; the quickest pairs of
 * a practised typist are about 60 ms apart.
 */
export const SCAN_GAP_MS = 35;

/** Inside what is a scan for sure, a scanner on a radio link may hesitate; a half scan is worse than none. */
const HESITATION_MS = 120;

/** Fewer characters than this may be two keys that a person hit together. */
const LEAST = 3;
/** No label is longer; what comes beyond it is dropped. */
const MOST = 300;

export const NO_BURST: KeyBurst = { text: '', lastAtMs: -Infinity };

/** True when a key at `atMs` belongs to the burst. */
export const isNext = (burst: KeyBurst, atMs: number): boolean =>
  burst.text !== '' && atMs - burst.lastAtMs <= (isScanned(burst) ? HESITATION_MS : SCAN_GAP_MS);

/** The burst with one more character; after a pause a new one begins. */
export const withKey = (burst: KeyBurst, key: string, atMs: number): KeyBurst => ({
  text: isNext(burst, atMs) ? `${burst.text}${key}`.slice(0, MOST) : key,
  lastAtMs: atMs,
});

/** True when so many keys came so quickly that no person typed them. */
export const isScanned = (burst: KeyBurst): boolean => burst.text.length >= LEAST;
