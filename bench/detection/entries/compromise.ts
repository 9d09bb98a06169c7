/** What a bundle of compromise holds. */
export { default as compromise } from 'compromise';
