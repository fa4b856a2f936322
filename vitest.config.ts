import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{enrollment,words,contract,db,main,scripts}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
    ],
  },
});
