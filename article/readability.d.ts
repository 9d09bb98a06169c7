/** Mozilla's parser alone: its package's door also holds the guess whether a page is worth parsing, which pages need not carry. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
