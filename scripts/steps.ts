/** The checks that are not tests, each by the tool that makes it. */
import type { Step } from './run-step.ts';

const typeConfigurations = ['pure', 'browser', 'node'].map((name) => `tsconfig.${name}.json`);

export const formatStep: Step = { name: 'format', commands: [['oxfmt', '--check', '.']] };

export const lintStep: Step = {
  name: 'lint',
  commands: [['oxlint', '--type-aware', '--deny-warnings']],
};

export const typesStep: Step = {
  name: 'types',
  commands: [...typeConfigurations, 'tsconfig.json'].map((file) => ['tsc', '-p', file]),
};

/** The builds that readers get and the ones that the journeys drive. */
export const buildSteps: Step[] = ['chrome', 'firefox'].flatMap((browser) => {
  const commands = [['wxt', 'build', '-b', browser]];
  return [
    { name: `build ${browser}`, commands },
    { name: `demo ${browser}`, commands, environment: { SECOND_SOURCE_DEMO: '1' } },
  ];
});

export const unitStep: Step = {
  name: 'unit',
  commands: [['vitest', 'run', '--project', 'unit', '--maxWorkers', '100%', '--reporter', 'dot']],
};
