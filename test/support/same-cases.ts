import fc from 'fast-check';

import { SEED } from './proof.ts';

// A property that fails on a case of chance would fail for somebody who changed something else.
fc.configureGlobal({ seed: SEED });
