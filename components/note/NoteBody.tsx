/**
 * The words of a note, written by a stranger: a small Markdown, no HTML, no images, and links that can only lead to the
 * web. Each link names its site, so that its text cannot pretend to be another.
 */
import { useState, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { OutLink, siteOf, webAddressOf } from '#components/ui/OutLink.tsx';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const allowed = [...headings, 'p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code'];

/** Beyond this many characters a note is folded, so that one giant note does not bury the others. */
const foldedLength = 1200;

const components: Components = {
  // A note cannot make itself louder than the page it stands in.
  ...Object.fromEntries(headings.map((heading) => [heading, 'p'])),
  a: ({ href, children }) =>
    href === undefined || href === '' ? (
      <span>{children}</span>
    ) : (
      <>
        <OutLink href={href}>{children}</OutLink>{' '}
        {children !== href && <span className="hint">({siteOf(href)})</span>}
      </>
    ),
};

function onlyWebAddresses(address: string): string {
  return webAddressOf(address)?.href ?? '';
}

export function NoteBody({ body }: { body: string }): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const isFolded = body.length > foldedLength && !isWhole;
  return (
    <div className="stack tight">
      <div className={isFolded ? 'note-body folded' : 'note-body'} dir="auto">
        <Markdown
          allowedElements={allowed}
          components={components}
          unwrapDisallowed
          urlTransform={onlyWebAddresses}
        >
          {isFolded ? body.slice(0, foldedLength) : body}
        </Markdown>
      </div>
      {isFolded && (
        <button type="button" className="button slight" onClick={() => setIsWhole(true)}>
          Show the whole note
        </button>
      )}
    </div>
  );
}
