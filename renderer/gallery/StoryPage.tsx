import { useEffect, useMemo } from 'react';

import type { BenchBridge } from '../../contract/bridge.ts';
import type { Sheet } from '../../contract/paper.ts';
import { App } from '../app/App.tsx';
import { createBenchStore } from '../state/bench-store.ts';
import { LanguageContext } from '../state/contexts.ts';
import { createViewSettings } from '../state/view-settings.ts';
import { en } from '../../words/en.ts';
import { languageNamed, loadLanguage } from '../../words/languages.ts';
import { pseudoWords } from '../../words/pseudo.ts';
import { PaperPage } from '../paper/PaperPage.tsx';
import { WallDisplay } from '../wall/WallDisplay.tsx';
import { actOut } from './act-out.ts';
import { ComponentSheet } from './ComponentSheet.tsx';
import { createGalleryBench } from './gallery-bench.ts';
import type { GalleryAddress } from './gallery-address.ts';
import { NOW_MS } from './history.ts';
import { stories } from './stories.ts';
import { worlds } from './worlds.ts';

// A story may be in any language.
await loadLanguage('de');

const nowMs = () => NOW_MS;

/** A job with the sheet of the story. */
const paperOf = (sheet: Sheet | undefined, { sheetDrawn }: BenchBridge) =>
  sheet === undefined
    ? null
    : { readSheet: () => Promise.resolve({ ok: true, value: sheet } as const), sheetDrawn };

/** One story as the window would show it, over a bench in memory and with a fixed clock. */
export function StoryPage({ address }: { readonly address: GalleryAddress }) {
  const { story: name, theme, density, textSize, language, devices } = address;
  const story = stories[name] ?? stories['bench-full'];
  const setting = useMemo(() => {
    const crowd = devices > 0 ? { events: worlds.crowd(devices) } : {};
    const bridge = createGalleryBench({ events: [], ...story?.start, ...crowd, nowMs });
    const view = createViewSettings({ getItem: () => null, setItem: () => undefined });
    view.set({ theme, density, textSize });
    return { bridge, store: createBenchStore(bridge), view };
  }, [story, theme, density, textSize, devices]);
  const paper = useMemo(() => paperOf(story?.sheet, setting.bridge), [story, setting]);
  const spoken = useMemo(
    () => ({
      ...languageNamed(language === 'de' ? 'de' : 'en', 'UTC'),
      ...(language === 'pseudo' || language === 'rtl' ? { words: pseudoWords(en) } : {}),
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.dir = language === 'rtl' ? 'rtl' : 'ltr';
    document.documentElement.lang = language === 'de' ? 'de' : 'en';
    Object.assign(window, { galleryBench: setting.bridge, galleryView: setting.view });
    const left = new AbortController();
    const { hash } = window.location;
    void actOut(story?.acts?.(spoken.words) ?? [], left.signal).then(() => {
      if (!left.signal.aborted) document.documentElement.dataset['story'] = hash;
    });
    return () => {
      left.abort();
      void setting.bridge.stop();
      delete document.documentElement.dataset['story'];
    };
  }, [language, setting, story, spoken]);
  return (
    <LanguageContext value={spoken}>
      {name === 'components' && <ComponentSheet theme={theme} density={density} />}
      {paper !== null && <PaperPage bridge={paper} jobId={name} />}
      {story?.isWall === true && <WallDisplay {...setting} nowMs={nowMs} />}
      {name !== 'components' && paper === null && story?.isWall !== true && (
        <App {...setting} nowMs={nowMs} first={story?.at ?? {}} />
      )}
    </LanguageContext>
  );
}
