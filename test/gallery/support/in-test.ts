import { inject } from 'vitest';

import { type Gallery, openGallery } from './gallery.ts';

/** The gallery for the tests of one file, in the one engine of all of them. */
export const galleryInTest = (): Promise<Gallery> => openGallery(inject('galleryEngine'));
