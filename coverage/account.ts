/** An account: one article as read, with what the detection engine found in it. Comparison never sees the page. */
import type { DetectionReport, ReportSentence } from '#domain/detection-report.ts';

export interface Account {
  key: string;
  title: string;
  outlet: string;
  address: string;
  /** ISO 8601, of any precision; null where the page gives none. */
  publishedAt: string | null;
  report: DetectionReport;
}

/** What names an account in a list, without its text. */
export type AccountName = Pick<Account, 'key' | 'title' | 'outlet' | 'address'>;

export function accountName({ key, title, outlet, address }: Account): AccountName {
  return { key, title, outlet, address };
}

/** The sentences that speak for the account: advertisement, biography and teasers of other articles do not. */
export function spokenSentences(account: Account): ReportSentence[] {
  return account.report.sentences.filter(({ role }) => role === 'body' || role === 'headline');
}
