import { inject } from 'vitest';

import { type Gallery, openGallery } from './gallery.ts';

/** The gallery for the tests of one file, in the shared engine. */
export const galleryInTest = (): Promise<Gallery> => openGallery(inject('galleryEngine'));
