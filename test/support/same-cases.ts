import fc from 'fast-check';

import { SEED } from './proof.ts';

// A property that failed on a random case would fail for someone who changed something else.
fc.configureGlobal({ seed: SEED });
