/** Names of elements by which a block shows what it is: what content systems and their themes call their boxes. */
import type { BlockRole } from '#domain/article.ts';

export interface MarkupPattern {
  role: BlockRole;
  /** Tried on the words of the element's and its ancestors' class, id and role, hyphens and capitals taken apart. */
  pattern: RegExp;
  why: string;
  /** True where the name is of one thing only, so that even running text is left out for it. */
  isCertain?: boolean;
}

export const markupPatterns: readonly MarkupPattern[] = [
  {
    role: 'related',
    pattern:
      /\b(twitter tweet|twitter video|instagram media|tiktok embed|fb (post|video)|bluesky embed|mastodon embed|telegram post|reddit (card|embed)|wp embedded content)\b/,
    why: 'is a post of another site, shown within the page',
    isCertain: true,
  },
  {
    role: 'byline',
    pattern: /\b(bio|author (bio|box|info|card|profile)|about (the )?author)\b/,
    why: 'stands in an element named for the author’s biography',
    isCertain: true,
  },
  {
    role: 'advertisement',
    pattern:
      /\b(ad|ads|advert|advertisement|adbox|adslot|sponsor|sponsored|promo|promotion|dfp|outbrain|taboola)\b/,
    why: 'stands in an element named as advertising',
  },
  {
    role: 'related',
    pattern:
      /\b(related|recommended|recirc|trending|more stories|read more|also read|popular|yarpp|jp relatedposts)\b/,
    why: 'stands in a box of other articles',
  },
  {
    role: 'call to action',
    pattern:
      /\b(newsletter|subscribe|subscription|signup|sign up|share|sharing|social|comments?|paywall|cta|donate)\b/,
    why: 'stands in a box that asks for something',
  },
  {
    role: 'byline',
    pattern:
      /\b(byline|author|authors|bio|contributor|dateline|timestamp|publish date|posted on|entry meta|article meta)\b/,
    why: 'stands in an element named for the author or date',
  },
  {
    role: 'caption',
    pattern:
      /\b(caption|fig ?caption|(photo|image|picture|media|video) (credit|text|description|info|title|desc)|legend|bildunterschrift|pie de foto|legenda)\b/,
    why: 'stands in an element named as a caption',
    isCertain: true,
  },
  {
    role: 'section label',
    pattern: /\b(kicker|eyebrow|breadcrumbs?|section label|rubric|category)\b/,
    why: 'stands in an element named as a label',
  },
  {
    role: 'boilerplate',
    pattern:
      /\b(footer|copyright|disclaimer|cookie|consent|nav|navigation|menu|sidebar|banner|contentinfo|masthead)\b/,
    why: 'stands in the page’s own furniture',
  },
];

/** What the lines between a headline and the article are called. */
export const standfirstNames =
  /\b(dek|deck|standfirst|stand first|sub ?title|sub ?head(line|ing)?|summary|lede|intro|excerpt|description|chap(o|eau)|entradilla|bajada|sottotitolo|occhiello|vorspann|lead)\b/;
