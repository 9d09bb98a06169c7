import 'wxt/browser';

/** Set by the build: which browser it is for. */
declare global {
  interface ImportMetaEnv {
    readonly FIREFOX: boolean;
    readonly CHROME: boolean;
    /** "1" in the demo build, which may join a team by a file beside it. */
    readonly WXT_DEMO?: string;
  }

  interface ImportMeta {
    readonly env: ImportMetaEnv;
  }
}

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
