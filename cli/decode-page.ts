/** A saved page's bytes as text: by its byte order mark, by what was asked for, by what it declares, by what its bytes are. */

/** Browsers look for a declaration in no more of a page than this; saved pages have notes of their own before it. */
const lookedThrough = 4096;

const declared =
  /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

export function decodePage(bytes: Uint8Array, asked: string | undefined): string {
  const encoding = byMark(bytes) ?? asked ?? byDeclaration(bytes) ?? byBytes(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

export function knowsEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function byDeclaration(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, lookedThrough));
  const [, meta, xml] = declared.exec(start) ?? [];
  const label = meta ?? xml ?? '';
  // It could be read as single bytes, so a declared UTF-16 is a lie: the standard says UTF-8 then.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  return knowsEncoding(label) ? label : null;
}

/** Without a word from the page: UTF-8 where the bytes are UTF-8, else what browsers fall back on. */
function byBytes(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}
