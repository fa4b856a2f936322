/** The question who decides, before the first decision of a bench where nobody is signed in. */
export const naming = {
  title: 'Who is working here?',
  field: 'Your name',
  why: 'The log shows who decided. You are asked only once.',
  go: 'Continue',
  without: 'Continue without a name',
  scanned: 'That was a scan. Type your name, or scan your badge.',
} as const;
