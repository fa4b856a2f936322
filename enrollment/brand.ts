/**
 * Nominal typing: a `Brand<string, 'Serial'>` is a string that only its own constructor can make.
 */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };
