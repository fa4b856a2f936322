import { command } from '../options.ts';
import { REDACT_FORM, REDACT_OPTIONS, redactCommand } from '../redact.ts';

/** `forget-person`: takes one person's name out of every row. */
export const forgetPersonCommand = command({
  name: 'forget-person',
  summary: 'Take a name out of every row; the chain can still be verified.',
  word: 'NAME',
  options: REDACT_OPTIONS,
  form: REDACT_FORM,
  run: (given, io, name) => redactCommand({ kind: 'name', name }, given, io),
});
