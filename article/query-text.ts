/** The parameters of an address as they are written: cutting some out leaves the rest as it was, byte for byte. */

/**
 * Takes the parameters with these names out of the address. `URLSearchParams` would write the others anew (`%20` as `+`),
 * and so make two spellings of one address.
 */
export function cutParameters(url: URL, isCut: (name: string) => boolean): void {
  const written = url.search.slice(1).split('&');
  const kept = written.filter((parameter) => {
    const [name] = new URLSearchParams(parameter).keys();
    return name === undefined || !isCut(name);
  });
  if (kept.length < written.length) url.search = kept.join('&');
}
