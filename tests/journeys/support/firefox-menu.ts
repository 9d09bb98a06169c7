/** The context menu of Firefox: opened by a real right click, its items found by the words that are shown. */
import * as z from 'zod/mini';
import { rightClickActions } from './firefox-keys.ts';
import type { FirefoxWindow, Place } from './firefox-window.ts';
import { findSelection } from './page-text.ts';
import { until } from './until.ts';

const point = z.object({ x: z.number(), y: z.number() });

/** Opens the menu on the words selected in the page. Throws where none are. */
export async function openMenu(window: FirefoxWindow, place: Place): Promise<void> {
  await window.at(place, async (send) => {
    const script = `return (${findSelection.toString()})()`;
    const { x, y } = z.parse(point, await send('WebDriver:ExecuteScript', { script, args: [] }));
    await send('WebDriver:PerformActions', rightClickActions(x, y));
  });
  await until('the context menu is open', () =>
    window.inBrowser(
      `${findMenu} return menu.state === 'open';`,
      null,
      (answer) => answer === true,
    ),
  );
}

/** Chooses the item whose label begins so. Throws, and shuts the menu, where it has not exactly one. */
export async function chooseItem(window: FirefoxWindow, label: string): Promise<void> {
  await window.inBrowser(chooseByLabel, label, () => undefined);
  await until('the context menu is closed', () =>
    window.inBrowser(
      `${findMenu} return menu.state === 'closed';`,
      null,
      (answer) => answer === true,
    ),
  );
}

const findMenu = `const menu = document.getElementById('contentAreaContextMenu');`;

const chooseByLabel = `${findMenu}
  if (menu.state !== 'open') throw new Error('The context menu is ' + menu.state);
  const items = [...menu.querySelectorAll('menuitem')].filter((each) => !each.hidden && each.label);
  const wanted = items.filter((each) => each.label.startsWith(argument));
  if (wanted.length !== 1) {
    menu.hidePopup();
    throw new Error(wanted.length + ' items fit “' + argument + '”: ' + items.map((each) => each.label).join(' | '));
  }
  menu.activateItem(wanted[0]);`;
