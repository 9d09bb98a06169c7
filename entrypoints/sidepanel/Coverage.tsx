/** A second account of the same event, laid beside this one; the nearest of those read in this session is offered first. */
import { useMemo, useState, type ReactNode } from 'react';
import { CoverageView } from '#components/coverage/CoverageView.tsx';
import type { Account } from '#coverage/account.ts';
import { compareAccounts } from '#coverage/compare.ts';
import { relatedAccounts } from '#coverage/related.ts';
import type { PageReading } from '#messages/page.ts';
import { accountOf } from './use-session-store.ts';

export function Coverage({
  reading,
  accounts,
}: {
  reading: PageReading;
  accounts: readonly Account[];
}): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const key = reading.article?.id ?? '';
  const held = accounts.map((account) => account.key).join();
  // Comparing reads every sentence of both: only when an account was read or chosen, not at each paint.
  const { related, comparison, comparedKey } = useMemo(() => {
    const [own] = accountOf(reading);
    if (own === undefined) return { related: [], comparison: null, comparedKey: null };
    const near = relatedAccounts(own, accounts);
    const other = near.find(({ account }) => account.key === chosen) ?? near[0];
    return {
      related: near.map(({ account }) => account),
      comparison: other === undefined ? null : compareAccounts(own, other.account),
      comparedKey: other?.account.key ?? null,
    };
    // eslint-disable-next-line react/exhaustive-deps -- an account's content is named by its key
  }, [key, held, chosen]);
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
