/** The part of web-ext that the start script uses; the package brings no types of its own. */
declare module 'web-ext' {
  export interface ExtensionRunner {
    exit(): Promise<void>;
    registerCleanup(ended: () => void): void;
  }

  export interface RunParameters {
    sourceDir: string;
    target: ('chromium' | 'firefox-desktop')[];
    chromiumBinary?: string;
    chromiumProfile?: string;
    firefox?: string;
    firefoxProfile?: string;
    pref?: Record<string, string | number | boolean>;
    profileCreateIfMissing: boolean;
    keepProfileChanges: boolean;
    noReload: boolean;
    noInput: boolean;
    startUrl: string[];
    args: string[];
  }

  export const cmd: { run(parameters: RunParameters): Promise<ExtensionRunner> };
}

declare module 'web-ext/util/logger' {
  export const consoleStream: { startCapturing(): void };
}
