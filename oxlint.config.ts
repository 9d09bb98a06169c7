import { defineConfig, type OxlintOverride } from 'oxlint';
import { mayImport, packageRooms, roomNames, type Room } from './rooms.ts';

/** What a file of this room must not import, in the words of the person who tries. */
function fence(room: Room): OxlintOverride {
  const closed = roomNames.filter((other) => other !== room && !mayImport[room].includes(other));
  const closedPackages = Object.entries(packageRooms)
    .filter(([, rooms]) => !rooms.includes(room))
    .map(([name]) => name);
  return {
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: closed.map((other) => `#${other}/*`),
              message: `The room "${room}" may not import this room: see rooms.ts.`,
            },
            {
              group: ['../**'],
              message: 'Same room: ./file.ts. Other room: #room/file.ts.',
            },
            {
              group: closedPackages.flatMap((name) => [name, `${name}/*`]),
              message: `The room "${room}" may not use this package: see rooms.ts.`,
            },
          ].filter((pattern) => pattern.group.length > 0),
        },
      ],
    },
  };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'react', 'jsx-a11y', 'promise', 'vitest', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules/**', '.output/**', '.wxt/**', '.data/**'],
  rules: {
    'no-empty': ['error', { allowEmptyCatch: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/consistent-type-imports': 'error',
    'import/no-default-export': 'error',
    'import/extensions': 'off',
    // The compiler's noImplicitReturns knows that an exhaustive switch returns; this rule does not.
    'consistent-return': 'off',
    // The frames that we make show our own extension page: a sandbox would take its origin away.
    'react/iframe-missing-sandbox': 'off',
    // It takes an awaited read of an outside store for a synchronous one.
    'react/set-state-in-effect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/filename-case': 'off',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...roomNames.map(fence),
    {
      files: ['entrypoints/**', '*.config.ts', 'scripts/**', 'tests/**'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // A journey waits for what a person would see: the wait that fails is the assertion.
      files: ['tests/journeys/**'],
      rules: { 'vitest/expect-expect': 'off' },
    },
    { files: ['tests/**', 'bench/**', 'eval/**'], rules: { 'max-lines': 'off' } },
  ],
});
