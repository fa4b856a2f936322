/** `npm run css-types`: writes the classes of every CSS module as types, so that others do not compile. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cssTypes, TYPES_FILE } from './css/css-types.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, TYPES_FILE), cssTypes(root));
