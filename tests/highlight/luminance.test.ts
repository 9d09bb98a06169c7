/** Dark or light is told from a colour as browsers write it, and nothing where it says nothing. */
import { describe, expect, it } from 'vitest';
import { luminanceOf } from '#highlight/luminance.ts';

describe('the luminance of a computed colour', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgb(119, 119, 119)', 0.18],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 0 0 0)', 0],
    ['oklch(1 0 0)', 1],
    ['oklch(0.21 0.034 264.665)', 0.01],
    ['oklab(0 0 0)', 0],
    ['lab(100 0 0)', 1],
    ['lch(50 20 30 / 0.9)', 0.18],
  ])('%s', (colour, luminance) => {
    expect(luminanceOf(colour)).toBeCloseTo(luminance, 2);
  });

  it.each([
    'rgba(0, 0, 0, 0)',
    'rgba(0, 0, 0, 0.1)',
    'oklch(0.5 0 0 / 0.2)',
    'color(xyz 1 1 1)',
    'none',
    '',
  ])('says nothing of “%s”', (colour) => {
    expect(luminanceOf(colour)).toBeNull();
  });
});
