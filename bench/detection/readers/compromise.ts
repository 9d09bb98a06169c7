/** compromise: sentences, and the people, places and organisations that it calls topics. */
import compromise from 'compromise';
import type { Reader } from '../reader.ts';

export function createReader(): Reader {
  return (text) => {
    const document = compromise(text);
    const sentences: unknown[] = document.sentences().out('array');
    const entities: unknown[] = document.topics().out('array');
    return sentences.length + entities.length;
  };
}
