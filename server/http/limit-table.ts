/**
 * The rate limits by name: so many points in so many seconds. They are there against floods, not against work: the usual
 * ones let a device that was away for weeks send everything at once, and a newsroom behind one address join together.
 */

export const limitNames = [
  'calls',
  'mutations',
  'joins',
  'tickets',
  'failures',
  'capture-kilobytes',
] as const;

export type LimitName = (typeof limitNames)[number];

export interface Limit {
  points: number;
  /** Seconds. */
  per: number;
}

export type LimitChanges = Partial<Record<LimitName, Limit>>;

export const usualLimits: Record<LimitName, Limit> = {
  /** By device. A replica in its busiest minute makes some hundred. */
  calls: { points: 6000, per: 60 },
  /** By device. A member writes some hundred a day; a log that is moved in from elsewhere is a hundred thousand. */
  mutations: { points: 100_000, per: 600 },
  /** By address, for whoever has no token yet. */
  joins: { points: 100, per: 60 },
  /** By address: after a restart of the server all of an office comes back at once. */
  tickets: { points: 3000, per: 60 },
  /** By address: tokens that nobody has. */
  failures: { points: 100, per: 60 },
  /** By device: 2 GB of captures an hour. */
  'capture-kilobytes': { points: 2_000_000, per: 3600 },
};

/** Reads `calls=600/60,joins=10/60` or `off`; null where it is neither. */
export function parseLimits(text: string): LimitChanges | 'off' | null {
  if (text.trim() === 'off') return 'off';
  const changes: LimitChanges = {};
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [, name, points, per] = /^([a-z-]+)=(\d{1,9})\/(\d{1,5})$/.exec(part) ?? [];
    const known = limitNames.find((limit) => limit === name);
    if (known === undefined || Number(per) === 0) return null;
    changes[known] = { points: Number(points), per: Number(per) };
  }
  return changes;
}
