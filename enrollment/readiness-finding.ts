/** What a file that was read has in common; nothing of its content beyond what its kind lists. */
export interface FileFinding {
  /** Name without folder. */
  readonly fileName: string;
  /** Hex digest of the whole file: two readings of one file can be told from readings of two. */
  readonly sha256: string;
}

/** An Apple MDM push certificate. Its chain is not checked: it says so itself, nobody vouches. */
export interface PushCertificateFinding extends FileFinding {
  readonly kind: 'push-certificate';
  /** Subject UID (OID 0.9.2342.19200300.100.1.1); begins with `com.apple.mgmt`. */
  readonly topic: string;
  /** Common name of the issuer, or null. */
  readonly issuer: string | null;
  /** UTC ms, both. */
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
}

/** For whom a token is encrypted: the public key certificate that the MDM service handed out. */
export interface TokenRecipient {
  /** Distinguished name, e.g. `CN=depserver`. */
  readonly issuer: string;
  /** Serial number of that certificate, upper-case hex. */
  readonly serial: string;
}

/**
 * A server token of Automated Device Enrollment. It is encrypted for the MDM service, so its own
 * expiry cannot be read here.
 */
export interface AdeTokenFinding extends FileFinding {
  readonly kind: 'ade-token';
  readonly recipients: readonly TokenRecipient[];
  /** From the file name, as Apple's portals name the download; null where the name has none. */
  readonly serverName: string | null;
  readonly downloadedAtMs: number | null;
  /** What the technician typed, UTC ms; wins over the estimate. */
  readonly typedExpiryMs: number | null;
}

/** Who signed a profile, as the file itself says; neither signature nor chain is checked. */
export interface ProfileSigner {
  readonly name: string | null;
  readonly notAfterMs: number | null;
  /** The signing time that the signer wrote, UTC ms, or null. */
  readonly signedAtMs: number | null;
}

/** `profile-service` asks the device for its attributes first; its content is one dictionary. */
export type ProfileForm = 'configuration' | 'profile-service';

/** An enrollment profile (.mobileconfig). Addresses are cut to the host; secrets are never kept. */
export interface EnrollmentProfileFinding extends FileFinding {
  readonly kind: 'enrollment-profile';
  readonly form: ProfileForm;
  readonly encoding: 'xml' | 'binary';
  /** The payloads are encrypted for one device, so server, topic and types cannot be read. */
  readonly isEncrypted: boolean;
  readonly name: string | null;
  readonly organization: string | null;
  readonly description: string | null;
  readonly uuid: string | null;
  readonly identifier: string | null;
  readonly payloadTypes: readonly string[];
  /** Host and port of the server that the profile enrolls with. */
  readonly serverHost: string | null;
  readonly topic: string | null;
  readonly signer: ProfileSigner | null;
  /** PayloadExpirationDate, UTC ms. */
  readonly expiresAtMs: number | null;
  /** Typed by the technician, UTC ms. */
  readonly typedDownloadMs: number | null;
  /** Time of last change of the file, UTC ms. */
  readonly fileTimeMs: number | null;
}

/** What a file was found to be. Free of the clock, so it can be kept and judged again later. */
export type ReadinessFinding = PushCertificateFinding | AdeTokenFinding | EnrollmentProfileFinding;
