import type { en } from './en.ts';

/** Literal sentences widened, so that another language fits the same shape. */
type Spoken<Part> = Part extends string
  ? string
  : Part extends (...input: infer Input) => infer Output
    ? (...input: Input) => Spoken<Output>
    : { readonly [Key in keyof Part]: Spoken<Part[Key]> };

/** The shape of a language: what `words/en.ts` has, with any sentences. */
export type Words = Spoken<typeof en>;
