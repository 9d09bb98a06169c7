/** The address that a call came from, past the proxies that are ours and no further. */
import { BlockList, isIP } from 'node:net';

/** How many proxies stand before the server, or the addresses and networks that they have. */
export type TrustedProxies = number | readonly string[];

/** Reads a count or a list such as `10.0.0.0/8,::1`; null where it is neither. */
export function parseProxies(text: string): TrustedProxies | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const networks = text.split(',').map((piece) => piece.trim());
  return networks.every(isNetwork) ? networks : null;
}

export interface Hops {
  /** The other end of the connection. */
  peer: string | undefined;
  forwarded: string | undefined;
}

/**
 * Finds the client's address. Every proxy adds, on the right of X-Forwarded-For, whom it was called by; so the list is
 * read from the right, and the first address that is not a proxy of ours is the client. What stands left of it anybody
 * could have written. Without proxies the header is not read at all.
 */
export function clientAddressFinder(trusted: TrustedProxies = 0): (hops: Hops) => string {
  const isOurs = typeof trusted === 'number' ? null : among(trusted);
  return ({ peer, forwarded }) => {
    const hops = [...(forwarded ?? '').split(',').map(bare), bare(peer ?? '')].toReversed();
    const client =
      isOurs === null
        ? hops.slice(0, Number(trusted) + 1)
        : hops.slice(0, 1 + countWhile(hops, isOurs));
    // A hop that is no address was made up, or its proxy hides it: the nearest that is one counts.
    return client.findLast((hop) => isIP(hop) !== 0) ?? 'unknown';
  };
}

function countWhile(hops: readonly string[], test: (hop: string) => boolean): number {
  const end = hops.findIndex((hop) => !test(hop));
  return end === -1 ? hops.length : end;
}

/** Without the port that some proxies add, the brackets of IPv6, and the prefix of IPv4 in IPv6. */
function bare(hop: string): string {
  const text = hop.trim();
  const inner =
    /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return inner.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

function among(networks: readonly string[]): (hop: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (hop) => isIP(hop) !== 0 && list.check(hop, isIP(hop) === 6 ? 'ipv6' : 'ipv4');
}
