/** What a page meant by the address it went to without loading: many write to it while a person reads. */

/** Where a page stands: its address, and the entry of the tab's history, whose key outlives being replaced. */
export interface Place {
  address: string;
  entry: string | undefined;
}

/** It went to another page (`address`), noted a setting in its address (`text`), or is at most at another part of itself. */
export function addressChange(before: Place, after: Place): 'address' | 'text' | null {
  const [was, is] = [parsed(before.address), parsed(after.address)];
  if (was.page !== is.page) return 'address';
  if (was.query === is.query) return null;
  const isReplaced = before.entry !== undefined && before.entry === after.entry;
  return isReplaced ? 'text' : 'address';
}

/** What stands behind `#/` and `#!` is a page of its own; any other fragment is a place on the page. */
function parsed(address: string): { page: string; query: string } {
  const [, path = '', query = '', route = ''] = /^([^?#]*)([^#]*)(#[/!].*)?/.exec(address) ?? [];
  return { page: path + route, query };
}
