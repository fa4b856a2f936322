/** What the browser shows after a sign-in. */
export interface PageText {
  readonly title: string;
  readonly text: string;
}

export interface SignInWords {
  /** Of the texts, such as `en`. */
  readonly language: string;
  readonly done: PageText;
  readonly failed: PageText;
}

/** A page without script, style from elsewhere, or anything of the request. */
export const signInPage = ({ title, text }: PageText, language: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;margin:15vh auto;max-width:30em;padding:0 1em}</style>
<h1>${title}</h1><p>${text}</p></html>`;
