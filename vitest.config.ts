import { defineConfig } from 'vitest/config';

const rooms = ['src-shared', 'src-main', 'src-sandbox', 'scripts'];

/** One project per room: `npx vitest run --project src-main` while working in it. */
export default defineConfig({
  test: {
    // Many tests wait for processes of their own: one worker less than there are cores would leave half of two idle.
    maxWorkers: '100%',
    projects: [
      ...rooms.map((room) => ({
        test: { name: room, include: [`${room}/**/*.test.ts`], environment: 'node', testTimeout: 20_000 },
      })),
      {
        test: {
          name: 'scenarios',
          include: ['e2e/scenarios/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'testplan',
          include: ['e2e/testplan/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'simulation',
          include: ['e2e/simulation/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'src-renderer',
          include: ['src-renderer/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
    ],
  },
});
