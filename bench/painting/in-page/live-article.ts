/** A live report as a React site renders it: figures in the middle of sentences, lines that come and go. */
import { createElement, useState, type ReactNode } from 'react';

const crews = Array.from({ length: 40 }, (_, at) => `crew ${at + 1}`);

/** `onReady` is handed the update that the site makes when news arrives. */
export function LiveArticle({ onReady }: { onReady?: (update: () => void) => void }): ReactNode {
  const [step, setStep] = useState(0);
  onReady?.(() => setStep((before) => before + 1));
  return createElement(
    'main',
    null,
    createElement('h1', null, 'Harbour of Linden: live'),
    ...crews.map((crew, at) =>
      createElement(
        'p',
        { key: crew },
        `The ${crew} had found `,
        (at + 1) * (step + 3),
        ' of the missing buoys by noon, the harbour board of Linden said',
        step % 2 === 0 ? ', and the search goes on in two boats' : null,
        '. ',
        step % 2 === 0 && at % 3 === 0 ? createElement('em', null, 'More soon.') : null,
      ),
    ),
  );
}
