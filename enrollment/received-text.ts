import { RECEIVED_TEXT_LIMIT } from './sighting.ts';

/**
 * Text of a device as the log may keep it: cut to the limit, lone surrogates replaced by U+FFFD.
 */
export function receivedText(text: string | null): string | null {
  return text === null ? null : text.slice(0, RECEIVED_TEXT_LIMIT).toWellFormed();
}

/** A phone's hardware id, which old recovery strings contain and nothing here needs. */
const IMEI = /(IMEI:)(?:\[[^\]]*\]?|\S*)/gi;

/** The serial string of a device as the log may keep it: {@link receivedText} without the IMEI. */
export function receivedSerialText(text: string | null): string | null {
  return receivedText(text === null ? null : text.replace(IMEI, '$1[removed]'));
}
