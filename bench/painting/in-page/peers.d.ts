/** The peers as far as they are called here. */

declare module 'peer:hypothesis-highlighter' {
  export class Highlighter {
    constructor(root?: HTMLElement);
    highlightRange(range: Range, cssClass?: string): HTMLElement[];
    removeAllHighlights(): void;
    setHighlightsVisible(isVisible: boolean): void;
  }
  export function updateClusters(root: Element): void;
}

declare module 'mark.js/dist/mark.es6.js' {
  interface Options {
    done?: () => void;
  }
  export default class Mark {
    constructor(root: Element);
    markRanges(ranges: readonly { start: number; length: number }[], options?: Options): void;
    unmark(options?: Options): void;
  }
}
