/** The house as rooms.ts draws it: who may import whom, how files are named, and that every fence catches what it should. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  mayImport,
  nodeRooms,
  packageRooms,
  pureRooms,
  roomNames,
  terminalRooms,
} from '../rooms.ts';
import { importsOf, packageOf, root, roomOf, sourceFiles } from './architecture/house.ts';
import { seedHouse, type SeededHouse } from './architecture/seeded-house.ts';

/** Folders of the project that are not rooms: nobody imports them. */
const otherFolders = [
  'tests',
  'bench',
  'eval',
  'training',
  'scripts',
  'demo',
  'decisions',
  'deploy',
  'docs',
  'public',
];

const files = sourceFiles();

function readJson(file: string): Record<string, unknown> {
  return Object(JSON.parse(readFileSync(path.join(root, file), 'utf8')));
}

describe('the map', () => {
  test('names every folder', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => name !== 'node_modules' && !otherFolders.includes(name));
    expect(folders.toSorted()).toEqual([...roomNames].toSorted());
  });

  test('gives every room but the doors an address in package.json', () => {
    const wanted = roomNames
      .filter((room) => room !== 'entrypoints')
      .map((room) => [`#${room}/*`, `./${room}/*`]);
    expect(readJson('package.json')['imports']).toEqual(Object.fromEntries(wanted));
  });

  test('has no circle', () => {
    const settled = new Set<string>();
    for (let before = -1; before < settled.size;) {
      before = settled.size;
      for (const room of roomNames) {
        if (mayImport[room].every((other) => settled.has(other))) settled.add(room);
      }
    }
    expect(roomNames.filter((room) => !settled.has(room))).toEqual([]);
  });

  test('lets pure rooms import pure rooms only', () => {
    expect(
      pureRooms.flatMap((room) => mayImport[room]).filter((room) => !pureRooms.includes(room)),
    ).toEqual([]);
  });

  test.each([
    { file: 'tsconfig.pure.json', rooms: pureRooms },
    { file: 'tsconfig.node.json', rooms: nodeRooms },
    { file: 'tsconfig.json', rooms: terminalRooms },
    {
      file: 'tsconfig.browser.json',
      rooms: roomNames.filter(
        (room) => ![...pureRooms, ...nodeRooms, ...terminalRooms].includes(room),
      ),
    },
  ])('$file checks exactly its rooms', ({ file, rooms }) => {
    const included = readJson(file)['include'];
    const checked = roomNames.filter((room) => Array.isArray(included) && included.includes(room));
    expect(checked.toSorted()).toEqual([...rooms].toSorted());
  });
});

describe('the files', () => {
  test('are there to be read', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test('import only rooms that their room may import', () => {
    const strays = files.flatMap(({ room, path: file, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('#'))
        .filter((specifier) => {
          const other = roomOf(specifier);
          return other === undefined || (other !== room && !mayImport[room].includes(other));
        })
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  test('reach other rooms by #room, never through a parent folder', () => {
    const strays = files.flatMap(({ room, path: file, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => ({
          specifier,
          to: path.posix.join(path.posix.dirname(file), specifier),
        }))
        .filter(({ to }) => !to.startsWith(`${room}/`))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  test('use a package only where its room is named', () => {
    const strays = files.flatMap(({ room, path: file, imports }) =>
      imports.map(packageOf).flatMap((name) => {
        const rooms = name === undefined ? undefined : packageRooms[name];
        return rooms === undefined || rooms.includes(room) ? [] : [`${file} uses ${name}`];
      }),
    );
    expect(strays).toEqual([]);
  });

  test('carry their ending in every import of our own', () => {
    const strays = files.flatMap(({ path: file, imports }) =>
      imports
        .filter((specifier) => /^[.#]/.test(specifier))
        .filter((specifier) => !/\.(ts|tsx|css|json)(\?\w+)?$/.test(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  test('are no barrels', () => {
    const named = files.filter(
      ({ room, path: file }) => room !== 'entrypoints' && /\/index\.tsx?$/.test(file),
    );
    const passing = files.filter(({ text }) => /^export \* from/m.test(text));
    expect([...named, ...passing].map((file) => file.path)).toEqual([]);
  });

  test('lie in no drawer', () => {
    const drawer = /(^|\/)(utils?|helpers?|lib|shared|common|misc)(\/|\.tsx?$)/;
    expect(files.map((file) => file.path).filter((file) => drawer.test(file))).toEqual([]);
  });

  test('are named in kebab-case, components in PascalCase', () => {
    const strays = files
      .map((file) => file.path)
      .filter((file) => !file.endsWith('.d.ts'))
      .filter(
        (file) =>
          !/^([a-z0-9]+-)*[a-z0-9]+\.tsx?$|^[A-Z][A-Za-z0-9]*\.tsx$/.test(
            path.posix.basename(file),
          ),
      );
    expect(strays).toEqual([]);
  });

  test('have at most 300 lines, data aside', () => {
    const long = files
      .filter(({ path: file }) => !/\/(lexicon|weights)\//.test(file))
      .map(({ path: file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('export by name, the doors that WXT opens aside', () => {
    const strays = files.filter(
      ({ room, text }) => room !== 'entrypoints' && /^export default\b/m.test(text),
    );
    const doubled = files.filter(
      ({ text }) => [...text.matchAll(/^export default\b/gm)].length > 1,
    );
    expect([...strays, ...doubled].map((file) => file.path)).toEqual([]);
  });

  test('open with their purpose', () => {
    const silent = files.filter(
      ({ path: file, text }) => !file.endsWith('.d.ts') && !/^(\/\*|\/\/|import|'use)/.test(text),
    );
    expect(silent.map((file) => file.path)).toEqual([]);
  });
});

describe('the scan of imports', () => {
  test.each([
    ["import { a } from '#domain/a.ts';", ['#domain/a.ts']],
    ["import type { A } from './a.ts';", ['./a.ts']],
    ["import {\n  a,\n  b,\n} from 'hono';", ['hono']],
    ["import './theme.css';", ['./theme.css']],
    ["export { a } from './a.ts';", ['./a.ts']],
    ["const late = await import('#replica/late.ts');", ['#replica/late.ts']],
    ["// import { a } from '#server/a.ts';", []],
    ["/* import { a } from '#server/a.ts'; */", []],
  ])('%s', (code, specifiers) => {
    expect(importsOf(code)).toEqual(specifiers);
  });
});

describe('the fences catch a seeded', () => {
  const seeds: Record<string, string> = {
    'detection/forbidden-room.ts': "import { a } from '#replica/a.ts';\nexport const b = a;\n",
    'entrypoints/forbidden-room.ts': "import { a } from '#server/a.ts';\nexport const b = a;\n",
    'sync/parent-folder.ts': "import { a } from '../domain/a.ts';\nexport const b = a;\n",
    'replica/forbidden-package.ts': "import { a } from 'react';\nexport const b = a;\n",
    'components/forbidden-package.ts': "import { a } from 'dexie';\nexport const b = a;\n",
    'server/default-export.ts': 'export default 1;\n',
    'domain/any.ts': 'export const b: any = 1;\n',
    'domain/empty-catch.ts': 'export function b(): void {\n  try {\n    b();\n  } catch {}\n}\n',
    'components/allowed.ts': "import { a } from '#domain/a.ts';\nexport const b = a;\n",
    'domain/document.ts': 'export const b = document.title;\n',
    'domain/process.ts': 'export const b = process.pid;\n',
    'coverage/window.ts': 'export const b = window.name;\n',
    'server/document.ts': 'export const b = document.title;\n',
    'article/process.ts': 'export const b = process.pid;\n',
    'domain/pure.ts': 'export const b = Math.max(1, 2);\n',
    'server/node.ts': 'export const b = process.pid;\n',
    'article/page.ts': 'export const b = document.title;\n',
  };
  let house: SeededHouse;
  const said: Record<string, string> = {};

  beforeAll(async () => {
    house = seedHouse(seeds);
    said['lint'] = await house.run('oxlint', ['--format', 'unix']);
    await Promise.all(
      ['pure', 'browser', 'node'].map(async (name) => {
        said[name] = await house.run('tsc', ['-p', `tsconfig.${name}.json`, '--pretty', 'false']);
      }),
    );
  }, 60_000);

  afterAll(() => house.remove());

  function complaints(tool: string, file: string): string[] {
    return (said[tool] ?? '').split('\n').filter((line) => line.includes(file));
  }

  test.each([
    ['import of a forbidden room', 'lint', 'detection/forbidden-room.ts', 'no-restricted-imports'],
    [
      'import of the server by a door',
      'lint',
      'entrypoints/forbidden-room.ts',
      'no-restricted-imports',
    ],
    ['import through a parent folder', 'lint', 'sync/parent-folder.ts', 'no-restricted-imports'],
    ['React outside the views', 'lint', 'replica/forbidden-package.ts', 'no-restricted-imports'],
    [
      'database of the reader in a view',
      'lint',
      'components/forbidden-package.ts',
      'no-restricted-imports',
    ],
    ['default export', 'lint', 'server/default-export.ts', 'no-default-export'],
    ['any', 'lint', 'domain/any.ts', 'no-explicit-any'],
    ['empty catch', 'lint', 'domain/empty-catch.ts', 'no-empty'],
    ['document in a pure room', 'pure', 'domain/document.ts', "'document'"],
    ['window in a pure room', 'pure', 'coverage/window.ts', "'window'"],
    ['process in a pure room', 'pure', 'domain/process.ts', "'process'"],
    ['document on the server', 'node', 'server/document.ts', "'document'"],
    ['process in a page', 'browser', 'article/process.ts', "'process'"],
  ])('%s', (_what, tool, file, word) => {
    expect(complaints(tool, file).join('\n')).toContain(word);
  });

  test.each([
    ['an allowed import', 'lint', 'components/allowed.ts'],
    ['a calculation in a pure room', 'pure', 'domain/pure.ts'],
    ['process on the server', 'node', 'server/node.ts'],
    ['document in a page', 'browser', 'article/page.ts'],
  ])('and let pass %s', (_what, tool, file) => {
    expect(complaints(tool, file)).toEqual([]);
  });
});
