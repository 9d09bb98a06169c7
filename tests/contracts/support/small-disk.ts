/** A disk of its own that can be filled, enlarged and made read-only: a tmpfs, where whoever runs the tests may mount one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Mount options, such as `size=2m` or `ro`. */
  change(options: string): void;
  remove(): void;
}

/** Gives the reason as a sentence where no disk can be mounted. */
export function smallDisk(options: string): SmallDisk | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-disk-'));
  const mount = (given: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', given, 'tmpfs', folder], { stdio: 'ignore' });
  try {
    mount(options);
  } catch {
    rmSync(folder, { recursive: true });
    return 'Faults of a disk are skipped: only root may mount one. The store’s own contract fills a database without it.';
  }
  return {
    folder,
    change: (changed) => void mount(`remount,${changed}`),
    remove() {
      execFileSync('umount', [folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
    },
  };
}
