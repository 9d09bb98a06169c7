/** The peers as far as they are called here. */

declare module 'peer:hypothesis' {
  export type Selector = Record<string, unknown>;
  export function describe(root: Element, range: Range): Selector[];
  export function anchor(root: Element, selectors: Selector[]): Promise<Range>;
}

declare module '@apache-annotator/dom' {
  export interface Selector {
    type: 'TextQuoteSelector';
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function describeTextQuote(range: Range, scope: Node): Promise<Selector>;
  export function createTextQuoteSelectorMatcher(
    selector: Selector,
  ): (scope: Node) => AsyncIterable<Range>;
}

declare module 'dom-anchor-text-quote' {
  export interface Selector {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Node, range: Range): Selector;
  export function toTextPosition(
    root: Node,
    selector: Selector,
    options: { hint?: number },
  ): { start: number; end: number } | null;
  export function toRange(root: Node, selector: Selector, options: { hint?: number }): Range | null;
}

declare module 'dom-anchor-text-position' {
  export function fromRange(root: Node, range: Range): { start: number; end: number };
}
