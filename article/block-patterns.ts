/**
 * Wording and markup by which a block shows that it is not the article's own text. Data with reasons: the first entry that
 * fits decides. Words are English; markup names are what content systems and their themes use.
 */
import type { BlockRole } from '#domain/article.ts';

export interface BlockPattern {
  role: BlockRole;
  /** Tried on the block's text. */
  pattern: RegExp;
  /** A longer block than this is not judged by this entry. */
  mostWords: number;
  /** Counts only before and after the article's running text, where these words are no part of a story. */
  isAtEdge?: true;
  why: string;
}

export const textPatterns: readonly BlockPattern[] = [
  {
    role: 'advertisement',
    pattern:
      /^(advertis(e|ement|ing)|sponsored( content| by .*)?|paid (content|post)|promoted)\W*$/i,
    mostWords: 8,
    why: 'says that it is advertising',
  },
  {
    role: 'boilerplate',
    pattern:
      /^(source link|read the original( (at|on|here).*)?|original (article|source|post)\b.*|via)\W*$/i,
    mostWords: 12,
    why: 'points to where the text was taken from',
  },
  {
    role: 'boilerplate',
    pattern:
      /^(©|\(c\) ?\d|copyright\b)|\ball rights reserved\b|\bmay not be (published|reproduced|republished)\b|\b(first|originally) (appeared|published) (in|on|at|by)\b|\brepublished (with permission|from)\b/i,
    mostWords: 70,
    why: 'is a notice of rights or of first publication',
  },
  {
    role: 'boilerplate',
    pattern:
      /^the (views|opinions) expressed\b|\b(uses?|accept) cookies\b|\b(privacy policy|terms of (use|service))\b/i,
    mostWords: 70,
    why: 'is a standing notice',
  },
  {
    role: 'boilerplate',
    pattern:
      /^(about|notes? to editors?)\b(?! \d)[^.!?]*$|^tags?:|^(filed under|topics?|categories)\b:?/i,
    mostWords: 8,
    why: 'is the heading or list of a standing box',
  },
  {
    role: 'boilerplate',
    pattern:
      /\bis (a|an|the world[’']s|one of the) (global |world |market )*lead(er|ing)\b.*\b(provider|supplier|company|manufacturer|platform)s?\b/i,
    mostWords: 90,
    isAtEdge: true,
    why: 'describes a company in its own words',
  },
  {
    role: 'related',
    pattern:
      /^(related( (posts?|stor(y|ies)|articles?|content|news|topics?|reading))?|read (more|also|next)|more (from|on|like this|stories|news)|you (may|might) (also|like|be)|recommended|trending|most (read|popular|viewed)|see also|also read|latest (news|stories|posts?)|don[’']t miss|up next|in this section)\b/i,
    mostWords: 14,
    why: 'leads to other articles',
  },
  {
    role: 'call to action',
    pattern:
      /^(subscribe|sign[ -]?up|register (now|for)|join (us|our|the (conversation|discussion)|thousands|now)|follow (us|our)|share (this|on|via)|like us|click (here|to)|tap (here|to)|download (our|the) app|donate|support (our|us|independent)|leave a (comment|reply)|listen to this)\b|^(\d+ )?(comments?|print|e-?mail|share)\W*\d*\W*$|\b(sign up|subscribe) (to|for|now|here|today)\b|\b(our|free|daily|weekly) newsletter\b/i,
    mostWords: 45,
    why: 'asks the reader to do something',
  },
  {
    role: 'caption',
    pattern:
      /^(photo|image|picture|credit|file (photo|image|picture)|photograph|graphic|illustration)\b[^.]{0,60}[:/]|\((ap|afp|reuters|epa|getty)? ?(file )?(photo|image|picture)s?\b[^)]*\)\W*$|([/|(©]|\bvia) ?(getty images|afp|reuters|epa|shutterstock|handout)\W*$/i,
    mostWords: 60,
    why: 'credits a picture',
  },
  {
    role: 'byline',
    pattern: /^((written|reported|posted|edited|reporting|story) )?by\s+\p{L}.*[^.!?"”]$|^by\W*$/iu,
    mostWords: 16,
    why: 'names who wrote it',
  },
  {
    role: 'byline',
    pattern:
      /^((published|posted|updated|last (updated|modified)|first published)\b.*\d|(\p{L}+day,? )?(\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(\W.{0,30})?$|\d+ (min(ute)?s?|hours?|days?) (read|ago)\b)/iu,
    mostWords: 14,
    why: 'says when it was published',
  },
  {
    role: 'byline',
    pattern:
      /^(\p{Lu}[\p{L}.'’-]+ ){1,4}(is|was|has been|covers|reports|writes|joined|works)\b[^.]{0,90}\b(correspondent|reporter|editor|journalist|writer|columnist|contributor|fellow|analyst|researcher|producer|freelancer?|bureau)\b|^(he|she|they) (covers|writes|reports|is based|tweets|can be reached)\b/u,
    mostWords: 90,
    isAtEdge: true,
    why: 'describes the author',
  },
];

export interface MarkupPattern {
  role: BlockRole;
  /** Tried on the words of the element's and its ancestors' class, id and role, hyphens and capitals taken apart. */
  pattern: RegExp;
  why: string;
  /** True where the name is of one thing only, so that even running text at the article's edge is left out for it. */
  isCertain?: boolean;
}

export const markupPatterns: readonly MarkupPattern[] = [
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
    pattern: /\b(caption|photo credit|image credit|wp caption text)\b/,
    why: 'stands in an element named as a caption',
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

/** Verbs with which an advertisement addresses its reader, at the start of a sentence. */
export const sellingImperative =
  /^(get|save|gain|try|buy|shop|order|discover|unlock|start|boost|grow|claim|upgrade|book|access|stay|make|find|explore|download|see|choose|compare|win|enjoy|don[’']t miss|request|learn|meet|join|subscribe|grab|become|sign)\b/i;

/** What advertisements offer. */
export const sellingOffer =
  /\b(access|offers?|free|trial|discount|deals?|save|savings|premium|exclusive|subscription|membership|profiles?|reports?|powered by|solutions?|competitive|edge|insights?|demo|webinar|whitepaper|hours|money|today|now|price|only|percent off|% off|your|you)\b/gi;
