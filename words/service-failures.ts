import type { Failure } from '../contract/failure.ts';
import type { WhatAndNext } from './sentence.ts';

/** Failures of setting up or asking a service; each language has its own table of them. */
type ServiceFailureKind =
  | 'service-not-in-practice'
  | 'service-not-set-up'
  | 'service-without-secret'
  | 'service-busy'
  | 'nothing-to-ask'
  | 'key-refused'
  | 'sign-in-failed'
  | 'outbox-url-refused';

export type ServiceFailureWords = {
  readonly [Kind in ServiceFailureKind]: (failure: Extract<Failure, { kind: Kind }>) => WhatAndNext;
};
