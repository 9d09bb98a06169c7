/**
 * Gives a captured copy to the person as a file, from this device or from the team's server. The bytes are a stranger's
 * page: they are saved and never shown here.
 */
import type { Capture } from '#domain/capture.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { fetchCapture } from '#replica/fetch-capture.ts';

/** Null where the file was given, else one sentence. */
export async function saveCapture(
  database: ReplicaDatabase,
  capture: Capture,
): Promise<string | null> {
  const found = await fetchCapture({ database }, capture.bytesHash);
  if (!found.ok) return found.sentence;
  const address = URL.createObjectURL(
    new Blob([found.bytes], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(capture);
  link.click();
  // The browser has taken the file over when the page comes to rest.
  requestIdleCallback(() => URL.revokeObjectURL(address));
  return null;
}

/** A page is saved as text: a double click on `.html` would run its scripts on the reader's machine. */
export function fileNameOf({
  bytesHash,
  contentType,
}: Pick<Capture, 'bytesHash' | 'contentType'>): string {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = type.startsWith('text/') || /html|xml|json/.test(type) ? 'txt' : 'bin';
  return `capture-${bytesHash.slice(0, 12)}.${type === 'application/pdf' ? 'pdf' : ending}`;
}
