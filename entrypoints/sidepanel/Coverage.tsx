/** A second account of the same event, laid beside this one; the nearest of those read in this session is offered first. */
import { useMemo, useState, type ReactNode } from 'react';
import { isSameText } from '#article/fingerprint.ts';
import { CoverageView } from '#components/coverage/CoverageView.tsx';
import { compareAccounts } from '#coverage/compare.ts';
import { relatedAccounts } from '#coverage/related.ts';
import type { KeptAccount } from '#messages/session-keys.ts';
import { accountOf } from './use-session-store.ts';

export function Coverage({
  own,
  accounts,
}: {
  own: KeptAccount;
  accounts: readonly KeptAccount[];
}): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const held = accounts.map(({ article }) => article.id).join();
  // Comparing reads every sentence of both: only when an account was read or chosen, not at each paint.
  const { related, comparison, comparedKey } = useMemo(() => {
    // Another text at the same address is this article as it was, not another account of the event.
    const others = accounts.filter(
      ({ address, article }) =>
        address !== own.address && !isSameText(article.fingerprint, own.article.fingerprint),
    );
    const near = relatedAccounts(accountOf(own), others.map(accountOf));
    const other = near.find(({ account }) => account.key === chosen) ?? near[0];
    return {
      related: near.map(({ account }) => account),
      comparison: other === undefined ? null : compareAccounts(accountOf(own), other.account),
      comparedKey: other?.account.key ?? null,
    };
    // eslint-disable-next-line react/exhaustive-deps -- an account's content is named by its key
  }, [own.article.id, held, chosen]);
  return (
    <section className="stack tight" aria-label="Other accounts">
      <h2>Other accounts</h2>
      <CoverageView
        comparison={comparison}
        candidates={related}
        chosen={comparedKey}
        onChoose={setChosen}
      />
    </section>
  );
}
