/** What a bundle of wink-nlp holds, its model for English and all. */
export { default as model } from 'wink-eng-lite-web-model';
export { default as winkNLP } from 'wink-nlp';
