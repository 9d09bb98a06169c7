/** The browser's leave to reach a team's server. */
import { browser } from 'wxt/browser';

/** What Firefox asks the person about before notes may be sent to the team. */
const sharedWithTeam = ['websiteContent', 'personallyIdentifyingInfo'];

/** Asks the person where that was not granted yet. Call it in the click itself. */
export async function mayReach(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  const wanted = { origins: [`${protocol}//${hostname}/*`] };
  return browser.permissions.request(import.meta.env.FIREFOX ? withDataCollection(wanted) : wanted);
}

/** The common typings of both browsers do not know Firefox's data collection permissions. */
function withDataCollection(wanted: { origins: string[] }): { origins: string[] } {
  return Object.assign(wanted, { data_collection: sharedWithTeam });
}
