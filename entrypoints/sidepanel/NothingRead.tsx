/** What the panel says where it has no article to show, and the one thing to do about it. */
import type { ReactNode } from 'react';

export function NothingRead({
  isRead,
  failure,
  onRead,
}: {
  isRead: boolean;
  /** One sentence where reading the page failed. */
  failure: string | null;
  onRead: () => void;
}): ReactNode {
  return (
    <section className="panel stack" aria-label="No article">
      <h1>{isRead ? 'No article here' : 'This page has not been read'}</h1>
      {failure !== null && (
        <p role="alert" className="notice">
          {failure}
        </p>
      )}
      <p className="soft">
        {isRead
          ? 'This page does not look like an article, so nothing on it is marked.'
          : 'Second Source reads a page on sites you granted, or when you press its toolbar button there. Nothing you read is sent anywhere.'}
      </p>
      <div>
        <button type="button" className="button main" onClick={onRead}>
          {isRead ? 'Read it all the same' : 'Read this page'}
        </button>
      </div>
    </section>
  );
}
