/** What a bundle of our engine holds, weights and all. */
export { detectPlainText } from '#detection/detect-plain.ts';
export { detectInSlices } from '#detection/detect-in-slices.ts';
