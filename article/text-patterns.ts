/**
 * Wording by which a block shows that it is not the article's own text. Data with reasons: the first entry that fits
 * decides. A whole sentence in the midst of the running text is judged by the certain ones alone. English first; of German, French, Spanish, Italian, Portuguese, Polish, Ukrainian and Russian the commonest.
 */
import type { BlockRole } from '#domain/article.ts';

export interface TextPattern {
  role: BlockRole;
  /** Tried on the block's text. */
  pattern: RegExp;
  /** A longer block than this is not judged by this entry. */
  mostWords: number;
  /** Counts only before and after the article's running text, where these words are no part of a story. */
  isAtEdge?: true;
  /** Counts for whole sentences of the running text too: no story says this. */
  isCertain?: true;
  why: string;
}

export const textPatterns: readonly TextPattern[] = [
  {
    role: 'advertisement',
    pattern:
      /^\W*(advertis(e|ement|ing)|sponsored( content| by .*)?|paid (content|post|partnership)|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama|реклама)\W*$/i,
    mostWords: 8,
    why: 'says that it is advertising',
  },
  {
    role: 'boilerplate',
    pattern:
      /^\W*((story|article) continues (below|after)|scroll (down )?to continue|skip (past|to)|after newsletter promotion|back to top)(?![\wà-ÿа-яёіїєґąćęłńśźż])|^\W*loading\W*$/i,
    mostWords: 10,
    isCertain: true,
    why: 'guides through the page',
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
      /^(©|\(c\) ?\d|copyright\W+(\(c\)|©|by\b|\d))|\ball rights reserved\b|\bmay not be (re)?(published|produced),? (broadcast|rewritten|or|without|in)\b|^(this|the) (article|story|piece|post|report|commentary)\b.{0,60}\b(first|originally) (appeared|published)\b|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|wszelkie prawa|(усі|все) права/i,
    mostWords: 70,
    isCertain: true,
    why: 'is a notice of rights or of first publication',
  },
  {
    role: 'boilerplate',
    pattern:
      /^copyright\b|\bmay not be (published|reproduced|republished)\b|\b(first|originally) (appeared|published) (in|on|at|by)\b|\brepublished (with permission|from)\b/i,
    mostWords: 70,
    why: 'is a notice of rights or of first publication',
  },
  {
    role: 'boilerplate',
    pattern:
      /^the (views|opinions) expressed\b|\b(uses?|accept) cookies\b|\b(privacy policy|terms of (use|service))\b|\bad ?block(er|ing)?\b.*\b(users|disable|turn off|enabled)\b/i,
    mostWords: 70,
    why: 'is a standing notice',
  },
  {
    role: 'boilerplate',
    pattern:
      /^(about|notes? to editors?)\b(?! \d)[^.!?]*$|^(tags?:|filed under\b|(topics?|categories|schlagwörter|themen|etiquetas|tagi|теги) ?(:|$))/i,
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
      /^\W*(related( (posts?|stor(y|ies)|articles?|content|news|topics?|reading))?|read (more|also|next)|more (from|on|like this|stories|news)|you (may|might) (also|like|be)|recommended|trending|most (read|popular|viewed)|see (also|more)|also read|latest (news|stories|posts?)|don[’']t miss|up next|in this section|lesen sie (auch|mehr)|mehr zum thema|(lire|à lire|voir) aussi|sur le même sujet|(lee|lea|leer|ver|mira) (también|más)|te puede interesar|leggi (anche|tutto)|(leia|veja) (também|mais)|czytaj (też|także|więcej)|zobacz (też|także)|(читайте|смотрите) (также|ещё|еще)|(читайте|дивіться) (також|ще))(?![\wà-ÿа-яёіїєґąćęłńśźż])/i,
    mostWords: 24,
    why: 'leads to other articles',
  },
  {
    role: 'related',
    pattern: /^(read|watch|more|related|video|lire|leia|leggi) ?: ?\S/i,
    mostWords: 24,
    isCertain: true,
    why: 'leads to other articles',
  },
  {
    role: 'related',
    isCertain: true,
    pattern: /\bpic\.(twitter|x)\.com\/|^(view this post on|a post shared by)\b|^— .*\(@\w+\)/i,
    mostWords: 90,
    why: 'is a post of another site, shown within the page',
  },
  {
    role: 'call to action',
    pattern:
      /\b(our|free) newsletters?\b|^(sign up|subscribe)\b.*\bnewsletter|\byour (inbox|email)\b|^jetzt (den |unseren )?newsletter\b/i,
    mostWords: 45,
    isCertain: true,
    why: 'asks the reader to do something',
  },
  {
    role: 'call to action',
    pattern:
      /^\W*(subscribe|sign[ -]?(up|in)|log in|register (now|for)|create an account|already (a subscriber|have an account)|join (us|our|the (conversation|discussion)|thousands|now)|follow (us|our)|share (this|on|via|your)|like us|click (here|to)|tap (here|to)|download (our|the) app|donate|support (our|us|independent)|leave a (comment|reply)|listen to this|get (the|our) (latest|daily|weekly|app)|continue reading|(do you )?(have|got) (a|any) (tip|news|information|story)|get in touch|contact (the author|us)|email (us|the author)|let us know|have your say|what do you think\W*$|view comments|comments are closed|follow \S+( \S+)? on (x|twitter|facebook|instagram)|melden sie sich)(?![\wà-ÿа-яёіїєґąćęłńśźż])|^(\d+ )?(comments?|print|e-?mail|share)\W*\d*\W*$|\b(sign up|subscribe) (to|for|now|here|today)\b|\b(daily|weekly) newsletters?\b/i,
    mostWords: 45,
    why: 'asks the reader to do something',
  },
  {
    role: 'call to action',
    pattern:
      /^\W*((jetzt )?abonnieren|newsletter|teilen|kommentare|s’abonner|s'abonner|abonnez|inscrivez|partager|suscríb|regístr|síguenos|compartir|iscriviti|abbonati|seguici|condividi|assine|inscreva|siga-nos|compartilh|zapisz się|subskrybuj|udostępnij|podziel się|підпис(атис|уйтес|ка)|поділит|подпис(ать|ывайт|ка)|подпишит|поделит)/i,
    mostWords: 20,
    why: 'asks the reader to do something',
  },
  {
    role: 'caption',
    pattern:
      /(^|\P{L})(photo|foto|crédit|фото) ?: ?[^.!?:]{2,60}$|^fot\. ?.{2,60}$|\((photo|foto|фото)[:/][^)]+\)\W*$/iu,
    mostWords: 60,
    isCertain: true,
    why: 'credits a picture',
  },
  {
    role: 'caption',
    pattern:
      /^(photo|image|picture|credit|file (photo|image|picture)|photograph|graphic|illustration|foto|bild|imagen|imagem|crédit|zdjęcie|фото|ілюстрація|иллюстрация)( [^\s:/]+){0,3} ?[:/©]|\((ap|afp|reuters|epa|getty)? ?(file )?(photo|image|picture|foto)s?(?![\wà-ÿа-яёіїєґąćęłńśźż])[^)]*\)\W*$|([/|(©]|\bvia) ?(getty images|afp|reuters|epa|shutterstock|handout)\W*$/i,
    mostWords: 60,
    why: 'credits a picture',
  },
  {
    role: 'byline',
    pattern:
      /^((Written|Reported|Posted|Edited|Reporting|Story|WRITTEN) )?(By|BY|by)\s+[\p{Lu}\d@].*[^.!?"”]$|^[Bb]y\W*$|^(Von|VON|Par|PAR|Por|POR|Texte?( de)?:|Texto( de)?:|Autor(in)?:|Автор:?|Redacción|Redazione)( ?(\p{Lu}\S*|de|da|di|del|van|von|und|et|y|e|i|mit|avec|con|[,/&|])){2,12}$/u,
    mostWords: 16,
    why: 'names who wrote it',
  },
  {
    role: 'byline',
    pattern:
      /^\W*(with )?(additional )?(reporting|editing|writing) by\b|\bcontributed (to this (report|story|article)|reporting)\b|^(redaktion|faktencheck|mitarbeit|edición|edited):/i,
    mostWords: 40,
    why: 'names who worked on it',
  },
  {
    role: 'byline',
    pattern:
      /^((published|posted|updated|last (updated|modified)|first published|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|opublikowano|aktualizacja|опубліковано|оновлено|опубликовано|обновлено)(?![\wà-ÿа-яёіїєґąćęłńśźż]).*\d|([a-z]+day,? )?(\d{1,2}\.? [a-zà-ÿа-яіїєґ]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4})(\W.{0,30})?$|\d+ (min(ute)?s?|hours?|days?) (read|ago)\b)/i,
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
