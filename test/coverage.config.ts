import base from './vitest.config.ts';

/** `npm run coverage`: the rooms whose every line decides a figure or a refusal, by tests that need no browser and no site. */
export default {
  test: {
    ...base.test,
    include: ['test/{stats,protect,check,cells,bad-inputs,golden,package}/**/*.test.{ts,tsx}'],
    coverage: {
      enabled: true,
      provider: 'v8' as const,
      include: ['pipeline/{stats,protect,check,cells}/**/*.ts'],
      reporter: ['text-summary', ['text', { skipFull: true }], 'html'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95 },
    },
  },
};
