/** wink-nlp with its model for English: sentences and entities, and no other stage of its pipeline. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Reader } from '../reader.ts';

export function createReader(): Reader {
  const nlp = winkNLP(model, ['sbd', 'ner']);
  return (text) => {
    const document = nlp.readDoc(text);
    return document.sentences().out().length + document.entities().out().length;
  };
}
