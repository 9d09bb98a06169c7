/** Dark or light is told by what the page paints, and by nothing where it paints nothing. */
import { afterEach, describe, expect, it } from 'vitest';
import { isDarkPage, luminanceOf } from '#highlight/page-tone.ts';

describe('the tone of a page', () => {
  afterEach(() => {
    document.body.style.background = '';
    document.documentElement.style.background = '';
  });

  const cases: [phrase: string, body: string, root: string, isDark: boolean | null][] = [
    ['a page that paints nothing', '', '', null],
    ['a dark body', '#101820', '', true],
    ['a light body on a dark root', '#fdfaf4', '#000', false],
    ['a dark root behind a body that paints nothing', '', 'rgb(24 24 27)', true],
    ['a body that is nearly transparent', 'rgb(0 0 0 / 10%)', '', null],
  ];
  it.each(cases)('%s', (_, body, root, isDark) => {
    document.body.style.background = body;
    document.documentElement.style.background = root;
    expect(isDarkPage(document)).toBe(isDark);
  });

  it('says nothing of a colour that it cannot read', () => {
    expect(luminanceOf('color(display-p3 0 0 0)')).toBeNull();
  });
});
