import type { ViewChoices } from '../state/view-settings.ts';

const LANGUAGES = ['en', 'de', 'pseudo', 'rtl'] as const;

/** The hash of the gallery: `#bench-full?theme=dark&density=bench&language=pseudo`. */
export interface GalleryAddress {
  /** Empty for the index. */
  readonly story: string;
  readonly theme: ViewChoices['theme'];
  readonly density: ViewChoices['density'];
  /** In percent. */
  readonly textSize: number;
  /** `pseudo` is 40 % longer, `rtl` also runs from right to left. */
  readonly language: 'en' | 'de' | 'pseudo' | 'rtl';
  /** `devices=10000` fills the session of the story with that many. */
  readonly devices: number;
}

export function parseAddress(hash: string): GalleryAddress {
  const [story = '', query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  const theme = asked.get('theme');
  const language = asked.get('language');
  return {
    story,
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : 'system',
    density: asked.get('density') === 'bench' ? 'bench' : 'desk',
    textSize: Number(asked.get('text') ?? 100),
    language: LANGUAGES.find((name) => name === language) ?? 'en',
    devices: Math.min(100_000, Number(asked.get('devices') ?? 0) || 0),
  };
}
