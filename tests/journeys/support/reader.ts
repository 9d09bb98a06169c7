/**
 * What a journey can do: one reader with one browser, the same in Chromium and Firefox. Things are found as a person finds
 * them, by role and name; every act is a real click or key where the browser allows it.
 */
import type { BrowserName } from '../../../scripts/find-browser.ts';

/** How something is found on a page. Names compare without case or double blanks; an exact name wins over a part of one. */
export interface Sought {
  role: string;
  /** The accessible name, or a part of it; any where it is left out. */
  name?: string;
  /** Words that it must contain. */
  says?: string;
  /** Which one of several, from 0. Without it, several fits are an error. */
  nth?: number;
  /** Where to look: the smallest part of the page that fits. */
  within?: Sought;
}

/** One thing that assistive technology would stumble over, as axe reports it. */
export interface Violation {
  rule: string;
  impact: string;
  where: string[];
}

/** One document on the screen: a page, the card in its frame, the panel. Each act waits until it is possible. */
export interface View {
  /** Runs in the page's own world. The function is sent as text: it sees its argument and the page, nothing else. */
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  click(sought: Sought): Promise<void>;
  /** Types into the field of that name with keys, in place of what stood there. */
  fill(name: string, value: string): Promise<void>;
  /** Chooses in a list by the words shown. */
  choose(name: string, option: string): Promise<void>;
  /** Presses one key, with Alt, Control or Shift held where named, e.g. `Alt+Shift+A` or `Escape`. */
  press(keys: string): Promise<void>;
  /** All visible words of the document, or of the part sought. */
  text(part?: Sought): Promise<string>;
  /** How many things fit now; asks once and does not wait. */
  count(sought: Sought): Promise<number>;
  /** Waits until the words stand on the page. */
  waitForText(words: string): Promise<void>;
  axe(): Promise<Violation[]>;
  /** Writes what is seen of the document as PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Words that a highlight lies on. */
export interface Mark {
  highlight: string;
  text: string;
}

/** A page of the web with the extension at work on it. */
export interface ArticleView extends View {
  readonly address: string;
  /** What the page's own script can see of our marks: the shared registry of highlights. In document order. */
  marks(): Promise<Mark[]>;
  /** Waits until some words are marked (those named, where words are given), and gives all marks. */
  waitForMarks(words?: string): Promise<Mark[]>;
  /** A real click in the middle of the first line of these words. */
  clickText(words: string): Promise<void>;
  /** Selects the words by script, as a drag over them would leave them. */
  selectText(words: string): Promise<void>;
  /** Waits for the card beside the text. */
  card(): Promise<View>;
  hasCard(): Promise<boolean>;
  /** Waits for the frame in it whose address contains this. Its card is the one that opens in the page or in the frame. */
  frame(address: string): Promise<ArticleView>;
  reload(): Promise<void>;
  goto(address: string): Promise<void>;
}

export interface MenuChoice {
  /** Happens between the menu's opening and the choice. */
  meanwhile?: () => Promise<unknown>;
  /** The words are selected in the frame whose address contains this. */
  frame?: string;
}

export type ExtensionPage = 'settings.html' | 'desk.html' | 'sidepanel.html';

export interface Reader {
  readonly browser: BrowserName;
  openArticle(address: string): Promise<ArticleView>;
  /** The real side panel or sidebar, opened beside the article. */
  openPanel(article: ArticleView): Promise<View>;
  openExtensionPage(page: ExtensionPage, query?: string): Promise<View>;
  /** Fires the command of the manifest as its shortcut would. */
  pressShortcut(article: ArticleView, command: string): Promise<void>;
  /**
   * Chooses the item of the extension's whose label begins so, in the context menu on the selected words. Throws where no
   * words are selected: the menu lacks the item then.
   */
  chooseMenu(article: ArticleView, label: string, choice?: MenuChoice): Promise<void>;
  /** Says yes where the browser is asking the person just now; looks once and does not wait. */
  agree(): Promise<void>;
  /** Ends the extension's background, and says whether it ran; the next message has to wake it. */
  stopBackground(): Promise<boolean>;
  /** Errors that the extension has left behind. Empty is the only good answer. */
  errors(): Promise<string[]>;
  /** Kills the browser as a power cut would. The profile stays. */
  kill(): Promise<void>;
  /** Starts it again on the same profile, after `kill`. */
  reopen(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface ReaderSettings {
  /** The folder of the unpacked extension. Each reader has its own copy. */
  extension: string;
  /** An invite with address (`http://…/join#…`) to be signed in with from the start. */
  provision?: { invite: string; name: string };
  isDark?: boolean;
  width?: number;
  height?: number;
}
