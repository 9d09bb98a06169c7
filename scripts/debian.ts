/** Debian's package manager, where this process may use it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Whether packages can be installed from here: Debian, as root. */
export function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** The command that a person would type. */
export function installLine(packageName: string): string {
  return `apt-get update && apt-get install -y ${packageName}`;
}

/** Installs the package; false where that fails. Says what it runs, since it takes a while. */
export function install(packageName: string): boolean {
  const line = installLine(packageName);
  console.log(`Running: ${line}`);
  const { status } = spawnSync('sh', ['-c', line], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
