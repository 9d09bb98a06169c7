/** Firefox's sidebar, which the common typings of both browsers leave out. */
import { browser } from 'wxt/browser';

interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Opens the sidebar. Only in Firefox, and only within a person's click. */
export async function openSidebar(): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the typings leave it out
  const { sidebarAction } = browser as unknown as WithSidebar;
  await sidebarAction.open();
}
