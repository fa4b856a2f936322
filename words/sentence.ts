/** What went wrong or is held, and the one thing to do about it. */
export interface WhatAndNext {
  readonly what: string;
  readonly next: string;
}
