/** Every piece in every state that a person can meet it in. The gallery judges them all; the names are its titles. */
import type { ReactNode } from 'react';
import type { Comparison } from '#coverage/compare.ts';
import type { Figure } from '#coverage/figure.ts';
import { ClaimCard, type ClaimCardProps } from '#components/claim/ClaimCard.tsx';
import type { DismissedLineProps, DismissedRuleShown } from '#components/claim/DismissedLine.tsx';
import type { MarkChoicesProps } from '#components/claim/MarkChoices.tsx';
import { PageStatements } from '#components/claim/PageStatements.tsx';
import { SameText, type SameTextProps } from '#components/claim/SameText.tsx';
import { PageClaims } from '#components/claim/PageClaims.tsx';
import type { HiddenMark } from '#components/claim/HiddenMarks.tsx';
import type { PageItem } from '#components/claim/page-item.ts';
import { CoverageView } from '#components/coverage/CoverageView.tsx';
import { emptyDraft, emptyEvidence, contentOf } from '#components/note/note-draft.ts';
import { NoteView } from '#components/note/NoteView.tsx';
import { Dossier, type DossierProps } from '#components/review/Dossier.tsx';
import { ReviewQueue } from '#components/review/ReviewQueue.tsx';
import { MarkSettings, type MarkSettingsProps } from '#components/settings/MarkSettings.tsx';
import { SiteSettings } from '#components/settings/SiteSettings.tsx';
import { TeamSettings } from '#components/settings/TeamSettings.tsx';
import { WhatLeaves } from '#components/settings/WhatLeaves.tsx';
import { SavingCaptures } from '#components/source/saving-captures.ts';
import { RefusedList } from '#components/ui/RefusedList.tsx';
import { SyncLine } from '#components/ui/SyncLine.tsx';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import type { ArticleSummary } from '#domain/article-summary.ts';
import { verdictWord } from '#domain/verdict.ts';
import * as madeUp from './made-up.ts';
import { noteStates } from './note-states.tsx';
import { prova, teamStates } from './team-states.tsx';

function agree(): Promise<null> {
  return Promise.resolve(null);
}
function ignore(): void {
  /* The gallery shows; it does not act. */
}

export function card(change: Partial<ClaimCardProps> = {}): ReactNode {
  return (
    <ClaimCard
      text={madeUp.soldText}
      kinds={['quantity', 'attributed statement']}
      mark={madeUp.claimMark}
      choices={markChoices()}
      outcome={{ state: 'exact' }}
      notes={[]}
      review={null}
      nameOf={madeUp.nameOf}
      draft={emptyDraft()}
      onDraft={ignore}
      onSave={agree}
      problems={[]}
      canFlag
      onFlag={agree}
      onClose={ignore}
      newId={madeUp.newId}
      {...change}
    />
  );
}

export function markChoices(change: Partial<MarkChoicesProps> = {}): MarkChoicesProps {
  return {
    isDismissed: false,
    site: 'wire.example',
    rules: dismissedRules,
    onDismiss: agree,
    onRestore: agree,
    onSilence: agree,
    onReport: agree,
    ...change,
  };
}

export const dismissedRules: DismissedRuleShown[] = [
  {
    rule: 'prediction/likely-to',
    kind: 'unsourced_prediction',
    words: ['likely to leave a bitter mood'],
    reason: 'Says what will happen in the narrator’s own voice, and names nobody who expects it.',
    isSilenced: false,
  },
];

export function dismissedLine(change: Partial<DismissedLineProps> = {}): DismissedLineProps {
  return {
    text: madeUp.framedText,
    site: 'wire.example',
    rules: dismissedRules,
    onUndo: ignore,
    onSilence: ignore,
    ...change,
  };
}

export const summary: ArticleSummary = {
  judged: 'full',
  language: 'en',
  sentences: 12,
  sourced: 7,
  unsourcedClaims: 3,
  editorialising: 2,
  kinds: [
    { kind: 'unsourced_prediction', sentences: 2 },
    { kind: 'loaded_term', sentences: 1 },
  ],
  speakers: [
    { name: 'Ines Corvo', sentences: 4 },
    { name: 'Varland Arms Board', sentences: 2 },
    { name: 'officials', sentences: 1 },
  ],
  otherSpeakers: { names: 0, sentences: 0 },
  unnamed: 1,
};

export const hiddenMarks: HiddenMark[] = [
  { key: 'hidden-1', text: madeUp.framedText, isSilenced: false },
  { key: 'hidden-2', text: 'Varland paid 75 crowns for 40 boats.', isSilenced: true },
];

export function markSettings(change: Partial<MarkSettingsProps> = {}): ReactNode {
  return (
    <MarkSettings
      dismissed={3}
      silenced={[
        {
          site: 'wire.example',
          rule: 'prediction/likely-to',
          kind: 'unsourced_prediction',
          reason: 'Says what will happen in the narrator’s own voice.',
          day: '2031-03-04',
        },
      ]}
      wrongMarks={2}
      mostWrongMarks={1000}
      onShowAgain={agree}
      onAllow={agree}
      onExport={agree}
      onDelete={agree}
      {...change}
    />
  );
}

export function dossier(change: Partial<DossierProps> = {}): ReactNode {
  return (
    <Dossier
      item={madeUp.queued(madeUp.review())}
      notes={[madeUp.shown()]}
      me={madeUp.memberNamed('member-ida', 'checker')}
      nameOf={madeUp.nameOf}
      newId={madeUp.newId}
      onTake={agree}
      onCapture={(draft) => Promise.resolve({ ok: true, draft })}
      onAddEvidence={agree}
      onSubmit={agree}
      onConfirm={agree}
      onReturn={agree}
      {...change}
    />
  );
}

export function pageItem(order: number, change: Partial<PageItem> = {}): PageItem {
  return {
    key: `item-${order}`,
    order,
    text: madeUp.soldText,
    mark: madeUp.claimMark,
    claimId: 'claim-radars',
    outcome: { state: 'exact' },
    notes: [],
    review: null,
    ...change,
  };
}

export const pageItems: PageItem[] = [
  pageItem(1, { notes: [madeUp.shown()], review: madeUp.published }),
  pageItem(2, { text: madeUp.framedText, mark: madeUp.framedMark, claimId: null }),
  pageItem(3, { outcome: madeUp.altered, notes: [madeUp.shown()], review: madeUp.published }),
  pageItem(4, { outcome: madeUp.notFound, mark: null, notes: [madeUp.shown()] }),
  pageItem(5, { outcome: madeUp.ambiguous, mark: null, notes: [madeUp.shown({ isMine: true })] }),
];

export function panel(change: Partial<Parameters<typeof PageClaims>[0]> = {}): ReactNode {
  return (
    <PageClaims
      title="Varland approves radar sale to Ostmark"
      items={pageItems}
      summary={summary}
      level="normal"
      onLevel={ignore}
      nameOf={madeUp.nameOf}
      onOpen={ignore}
      onShow={ignore}
      onDismiss={ignore}
      onReport={agree}
      {...change}
    />
  );
}

export const copy = {
  articleId: 'article-radars',
  outlet: 'The Herald',
  addresses: ['https://herald.example/radars', 'https://digest.example/2031/03/radars-for-ostmark'],
  share: 0.9734,
  leaves: 'https://wire.example/varland-radars',
};

export function sameText(change: Partial<SameTextProps> = {}): ReactNode {
  return (
    <SameText joins={[copy]} parted={[]} mayDecide onPart={ignore} onJoin={ignore} {...change} />
  );
}

export const parted = {
  articleId: 'article-radars',
  outlet: 'The Herald',
  home: 'https://herald.example/radars',
  address: 'https://wire.example/varland-radars',
  byName: 'Ida',
  at: '2031-03-05T10:30:00Z',
};

export function twoDates(): ReactNode {
  return (
    <PageStatements
      publishedAt="2031-03-04"
      updatedAt="2031-03-06T10:30:00.000Z"
      disagreements={[
        { field: 'publishedAt', value: '2031-03-04', from: 'JSON-LD datePublished' },
        { field: 'publishedAt', value: '2031-03-02', from: 'time' },
        { field: 'publishedAt', value: '2031-03-04', from: 'meta date' },
        { field: 'title', value: 'Varland approves radar sale', from: 'og:title' },
        { field: 'title', value: 'Radar sale will sour relations', from: 'h1' },
      ]}
    />
  );
}

const halfWritten = {
  body: 'The notice says 48.',
  verdict: 'supported' as const,
  reason: '',
  evidence: [{ ...emptyEvidence(() => 'draft-of-source'), url: 'armsboard.example' }],
};
const refusedContent = contentOf(halfWritten, '2031-03-05T10:00:00Z');

function figure(text: string, label: string, change: Partial<Figure> = {}): Figure {
  return {
    text,
    value: 48,
    range: null,
    unit: 'radar',
    kind: 'count',
    label,
    sentence: madeUp.soldText,
    start: text.length,
    end: text.length * 2,
    attributedTo: 'the Arms Board',
    ...change,
  };
}

export const comparison: Comparison = {
  accounts: [
    {
      key: 'wire',
      title: 'Varland approves radar sale to Ostmark',
      outlet: 'Meridian Wire',
      address: 'https://wire.example/varland-radars',
    },
    {
      key: 'herald',
      title: 'Border provinces brace as radars roll in',
      outlet: 'The Border Herald',
      address: 'https://herald.example/radars',
    },
  ],
  figures: {
    agree: [
      {
        first: figure('48', 'Heron radars'),
        second: figure('48', 'Heron radars', { attributedTo: null }),
        how: 'same',
        reason: 'Both give the same figure for Heron radars.',
      },
    ],
    differ: [
      {
        first: figure('310 million crowns', 'estimated cost', { kind: 'money' }),
        second: figure('450 million crowns', 'estimated cost', { kind: 'money' }),
        how: 'same thing, other value',
        reason: 'Both speak of the estimated cost, with figures that cannot both hold.',
      },
    ],
    onlyFirst: [figure('nine years', 'service life')],
    onlySecond: [],
  },
  origins: {
    shared: [
      {
        name: 'Varland Arms Board',
        documentOf: 'notice',
        first: { text: 'the Arms Board said', sentence: madeUp.soldText },
        second: {
          text: 'a notice from the board',
          sentence: 'A notice from the board lists the radars.',
        },
        reason: 'One calls it a statement, the other a notice; only one gives a date.',
      },
    ],
    first: [],
    second: [],
    independent: 1,
    sentence: 'Both accounts rest on one notice: the Varland Arms Board, 4 March 2031.',
  },
};

const synced = { state: 'synced', waiting: 0, sentence: '', teamName: 'Harbour Desk' } as const;
const me = madeUp.memberNamed;

export const states: Record<string, () => ReactNode> = {
  'the same text elsewhere': () => sameText(),
  'the same text elsewhere, for a reader': () => sameText({ mayDecide: false }),
  'a parted text': () => sameText({ joins: [], parted: [parted] }),
  'a page that gives two dates': twoDates,
  'card, nothing written': () => card(),
  'card, editorialising': () =>
    card({ text: madeUp.framedText, kinds: ['prediction'], mark: madeUp.framedMark }),
  'card, a mark that was dismissed': () =>
    card({
      text: madeUp.framedText,
      kinds: ['prediction'],
      mark: madeUp.framedMark,
      choices: markChoices({ isDismissed: true }),
    }),
  'card, a dismissed mark whose rule is set aside': () =>
    card({
      text: madeUp.framedText,
      mark: madeUp.framedMark,
      choices: markChoices({
        isDismissed: true,
        rules: dismissedRules.map((each) => ({ ...each, isSilenced: true })),
      }),
    }),
  'card, words that weigh': () =>
    card({ text: madeUp.framedText, kinds: ['loaded wording'], mark: madeUp.learnedMark }),
  'card, a note and a published verdict': () =>
    card({ notes: [madeUp.shown()], review: madeUp.published }),
  'card, text changed': () =>
    card({ notes: [madeUp.shown()], review: madeUp.published, outcome: madeUp.altered }),
  'card, not found': () => card({ mark: null, notes: [madeUp.shown()], outcome: madeUp.notFound }),
  'card, several places': () =>
    card({ mark: null, notes: [madeUp.shown()], outcome: madeUp.ambiguous }),
  'card, reworded': () =>
    card({
      notes: [madeUp.shown({ isPending: true, isMine: true })],
      outcome: {
        state: 'reworded',
        diff: [
          { change: 'removed', text: 'Varland will sell' },
          { change: 'added', text: 'Varland is to sell' },
          { change: 'same', text: ' 48 Heron radars.' },
        ],
      },
      review: madeUp.checking,
    }),
  'card, half written with problems': () =>
    card({
      draft: halfWritten,
      problems: refusedContent.ok ? [] : refusedContent.problems,
      review: madeUp.waiting,
    }),
  'card, a note edited at once by two': () =>
    card({
      notes: [
        madeUp.shown({
          note: madeUp.note({
            editedAt: '2031-03-05T10:30:00Z',
            history: [
              {
                revision: 0,
                content: madeUp.noteSaying('The notice gives fifty.').content,
                author: 'member-ida',
                at: '2031-03-05T10:20:00Z',
                lostRace: true,
              },
            ],
          }),
        }),
        madeUp.shown({ note: madeUp.note({ id: 'note-removed', removed: true }) }),
      ],
    }),
  'note, hostile and long': () => (
    <NoteView
      showsVerdict
      shown={madeUp.shown({
        note: madeUp.noteSaying(
          `<script>alert(1)</script> # Loud\n\n> quoted\n\n- one\n- two \`code\`\n\n${'unbroken'.repeat(200)}`,
        ),
      })}
    />
  ),
  'panel, everything at once': () => panel(),
  'panel, a dismissed mark': () =>
    panel({ dismissed: dismissedLine(), hidden: hiddenMarks.slice(0, 1) }),
  'panel, a dismissed mark of several rules': () =>
    panel({
      dismissed: dismissedLine({
        rules: [
          ...dismissedRules,
          {
            rule: 'wording/bitter',
            kind: 'loaded_term',
            words: ['bitter'],
            reason: 'A word that judges.',
            isSilenced: false,
          },
        ],
      }),
      hidden: hiddenMarks,
    }),
  'panel, an article in another language': () =>
    panel({ items: [], summary: { ...summary, judged: 'figures only', language: 'fr' } }),
  'panel, nothing marked': () => panel({ items: [], summary: null, level: 'quiet' }),
  'queue, one of each': () => (
    <ReviewQueue
      items={[
        madeUp.queued(madeUp.review({ claimId: 'claim-one' })),
        madeUp.queued(madeUp.checking, { claim: { ...madeUp.claim, id: 'claim-two' } }),
        madeUp.queued(madeUp.waiting, { claim: { ...madeUp.claim, id: 'claim-three' } }),
        madeUp.queued(madeUp.published, {
          claim: { ...madeUp.claim, id: 'claim-four' },
          article: null,
        }),
      ]}
      selected="claim-three"
      nameOf={madeUp.nameOf}
      onSelect={ignore}
    />
  ),
  'queue, empty': () => (
    <ReviewQueue items={[]} selected={null} nameOf={madeUp.nameOf} onSelect={ignore} />
  ),
  'dossier, to be taken': () => dossier(),
  'dossier, its checker has left': () =>
    dossier({
      item: madeUp.queued({ ...madeUp.checking, checker: 'member-prova' }),
      memberOf: (id) => (id === prova.id ? prova : undefined),
    }),
  'dossier, copies to be saved': () => (
    <SavingCaptures value={agree}>
      {dossier({ item: madeUp.queued(madeUp.waiting), me: me('member-tomas', 'reviewer') })}
    </SavingCaptures>
  ),
  'dossier, being checked': () =>
    dossier({
      item: madeUp.queued({ ...madeUp.checking, evidence: [madeUp.evidence(), madeUp.hearsay] }),
    }),
  'dossier, its checker waits': () => dossier({ item: madeUp.queued(madeUp.waiting) }),
  'dossier, second person': () =>
    dossier({ item: madeUp.queued(madeUp.waiting), me: me('member-tomas', 'reviewer') }),
  'dossier, published past the gate': () =>
    dossier({
      item: madeUp.queued(
        { ...madeUp.published, override: 'The notice was withdrawn the same day.' },
        { article: null },
      ),
    }),
  'desk, queue and dossier': () => (
    <div className="desk">
      <header className="desk-head">
        <h1>Desk</h1>
        <SyncLine {...synced} />
      </header>
      <div className="desk-columns">
        <ReviewQueue
          items={[
            madeUp.queued(madeUp.checking),
            madeUp.queued(madeUp.published, { claim: madeUp.framedClaim }),
          ]}
          selected="claim-radars"
          nameOf={madeUp.nameOf}
          onSelect={ignore}
        />
        {dossier({
          item: madeUp.queued({
            ...madeUp.checking,
            evidence: [madeUp.evidence(), madeUp.hearsay],
          }),
        })}
      </div>
    </div>
  ),
  'coverage, nothing to compare': () => (
    <CoverageView comparison={null} candidates={[]} chosen={null} onChoose={ignore} />
  ),
  'coverage, two accounts': () => (
    <CoverageView
      comparison={comparison}
      candidates={[{ key: 'herald', title: 'Border provinces brace', outlet: 'The Border Herald' }]}
      chosen="herald"
      onChoose={ignore}
    />
  ),
  'settings, alone': () => (
    <div className="panel stack">
      <TeamSettings
        team={null}
        sync={{ state: 'alone', waiting: 0, sentence: 'Nothing leaves it.', teamName: null }}
        onJoin={agree}
        onSignIn={agree}
        onInvite={() => Promise.resolve({ sentence: 'Only an owner can invite.' })}
      />
      <SiteSettings sites={[]} onGrant={agree} onRevoke={agree} />
      <WhatLeaves />
    </div>
  ),
  ...teamStates,
  ...noteStates,
  'settings, marks': () => <div className="panel stack">{markSettings()}</div>,
  'settings, nothing said of marks': () => (
    <div className="panel stack">{markSettings({ dismissed: 0, silenced: [], wrongMarks: 0 })}</div>
  ),
  'sync lines': () => (
    <div className="panel stack">
      <SyncLine {...synced} />
      <SyncLine {...synced} state="syncing" waiting={2} />
      <SyncLine {...synced} state="offline" waiting={3} sentence="The server cannot be reached." />
      <SyncLine {...synced} state="waiting" waiting={1} sentence="The server has to be updated." />
      <SyncLine
        {...synced}
        state="stopped"
        waiting={1}
        sentence="This device was signed out."
        settings="/settings.html"
      />
    </div>
  ),
  'refused work': () => (
    <RefusedList
      items={[
        {
          id: 'refused-one',
          what: 'Note on “Varland will sell 48 Heron radars”',
          sentence: 'Another member changed this note first.',
          words: 'The notice gives 48.',
        },
      ]}
      onDiscard={ignore}
    />
  ),
  'verdict chips': () => (
    <div className="panel buttons">
      {verdictWord.options.map((word) => (
        <VerdictChip key={word} word={word} />
      ))}
    </div>
  ),
};
