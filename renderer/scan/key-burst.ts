/** Keys in quick succession, as only a scanner sends them. */
export interface KeyBurst {
  readonly text: string;
  /** When the last of them was pressed, ms of the event clock. */
  readonly lastAtMs: number;
}

/**
 * The longest pause between two keys of a scan. Wedge scanners leave 1 to 20 ms; the quickest pairs
 * of a practised typist are about 60 ms apart.
 */
export const SCAN_GAP_MS = 35;

/**
 * Within a certain scan, a scanner on a radio link may hesitate; half a scan is worse than none.
 */
const HESITATION_MS = 120;

/** Fewer characters than this may be two keys that a person hit together. */
const LEAST = 3;
/** Longer than any label; the rest is dropped. */
const MOST = 300;

export const NO_BURST: KeyBurst = { text: '', lastAtMs: -Infinity };

/** True if a key at `atMs` belongs to the burst. */
export const isNext = (burst: KeyBurst, atMs: number): boolean =>
  burst.text !== '' && atMs - burst.lastAtMs <= (isScanned(burst) ? HESITATION_MS : SCAN_GAP_MS);

/** The burst with one more character; after a pause a new one begins. */
export const withKey = (burst: KeyBurst, key: string, atMs: number): KeyBurst => ({
  text: isNext(burst, atMs) ? `${burst.text}${key}`.slice(0, MOST) : key,
  lastAtMs: atMs,
});

/** True if so many keys came too quickly to be typed. */
export const isScanned = (burst: KeyBurst): boolean => burst.text.length >= LEAST;
