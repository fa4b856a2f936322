/** What all findings share; nothing of a file's content is kept beyond what its kind lists. */
export interface FileFinding {
  /** Name without folder. */
  readonly fileName: string;
  /** Hex digest of the whole file: tells two readings of one file from readings of two files. */
  readonly sha256: string;
}

/**
 * An Apple MDM push certificate. Its chain is not verified: the content is only the file's own
 * claim.
 */
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

/**
 * The recipient that a token is encrypted for: the public key certificate issued by the MDM
 * service.
 */
export interface TokenRecipient {
  /** Distinguished name, e.g. `CN=depserver`. */
  readonly issuer: string;
  /** Serial number of that certificate, upper-case hex. */
  readonly serial: string;
}

/**
 * A server token of Automated Device Enrollment. It is encrypted for the MDM service, so its expiry
 * cannot be read here.
 */
export interface AdeTokenFinding extends FileFinding {
  readonly kind: 'ade-token';
  readonly recipients: readonly TokenRecipient[];
  /** From the file name, as Apple's portals name the download; null if the name has none. */
  readonly serverName: string | null;
  readonly downloadedAtMs: number | null;
  /** Entered by the technician, UTC ms; overrides the estimate. */
  readonly typedExpiryMs: number | null;
}

/** Who signed a profile, according to the file itself; neither signature nor chain is verified. */
export interface ProfileSigner {
  readonly name: string | null;
  readonly notAfterMs: number | null;
  /** The signing time stated by the signer, UTC ms, or null. */
  readonly signedAtMs: number | null;
}

/**
 * `profile-service` asks the device for its attributes first; its content is a single dictionary.
 */
type ProfileForm = 'configuration' | 'profile-service';

/**
 * An enrollment profile (.mobileconfig). Addresses are reduced to the host; secrets are never kept.
 */
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
  /** Entered by the technician, UTC ms. */
  readonly typedDownloadMs: number | null;
  /** Modification time of the file, UTC ms. */
  readonly fileTimeMs: number | null;
}

/**
 * What a file was found to be. Independent of the clock, so it can be kept and judged again later.
 */
export type ReadinessFinding = PushCertificateFinding | AdeTokenFinding | EnrollmentProfileFinding;
