/** Two invented pages about one invented sale: a plain wire account, and one that editorialises on a busy page. */

export const wirePage = `<!doctype html><html lang="en-GB"><head>
<title>Varland orders coastal missiles from Ostrel | Harbour Wire</title>
<link rel="canonical" href="https://harbourwire.example/2031/04/varland-missiles?utm_source=feed">
<meta property="og:url" content="https://harbourwire.example/world/varland-missiles">
<meta property="og:site_name" content="Harbour Wire">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Varland orders coastal missiles from Ostrel","datePublished":"2031-04-14T09:30:00+02:00","author":[{"@type":"Person","name":"Ines Corvo"},{"name":"Pal Wend"}],"publisher":{"name":"Harbour Wire"}}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/fleet">Fleet</a></li></ul></nav>
<main><article>
<h1>Varland orders coastal missiles from Ostrel</h1>
<p class="meta">By Ines Corvo and Pal Wend</p>
<time datetime="2031-04-14">14 April 2031</time>
<figure><img alt=""><figcaption>A launcher of the Kestrel family on parade in Linden. (Photo: Fleet Press Office)</figcaption></figure>
<p>LINDEN, Varland (HW) — The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel, the procurement office said in a notice on Monday.</p>
<p>The order is worth $75 million and includes 24 launchers, spare parts and training for crews, according to the notice, which did not name a date of delivery.</p>
<p>Ostrel sold an earlier version of the missile to Brenn in 2027. A spokesman for the maker declined to comment on the size of the new order.</p>
<p>By the end of the decade the fleet wants to replace all launchers on its eastern coast, the office said.</p>
<h2>Talks with Brenn</h2>
<p>Brenn, which borders both countries, called the purchase a matter for Varland alone and asked to be told of exercises in the strait beforehand.</p>
</article></main>
<footer><p>© 2031 Harbour Wire. All rights reserved.</p></footer>
</body></html>`;

/** Wanted roles of the wire page, each by the start of its block. */
export const wireRoles = [
  ['Varland orders coastal', 'headline'],
  ['By Ines Corvo', 'byline'],
  ['14 April 2031', 'byline'],
  ['A launcher of', 'caption'],
  ['LINDEN, Varland', 'body'],
  ['The order is worth', 'body'],
  ['Ostrel sold', 'body'],
  ['By the end of the decade', 'body'],
  ['Talks with Brenn', 'body'],
  ['Brenn, which borders', 'body'],
  ['© 2031', 'boilerplate'],
] as const;

const lead =
  'Varland has signed for 246 Kestrel missiles at a price of $75 million, a deal that is bound to sour the mood in Brenn for years to come.';

export const busyPage = `<!doctype html><html lang="en"><head><title>Varland goes shopping for missiles</title>
<meta property="og:title" content="Varland goes shopping for missiles">
<meta name="author" content="Tova Lind"></head><body>
<header class="site-header"><div class="menu"><a href="/">Start</a> <a href="/a">Armies</a> <a href="/f">Fleets</a></div></header>
<div class="teaser"><p>${lead.slice(0, 92)}…</p></div>
<div id="content">
<div class="kicker">Procurement</div>
<h1>Varland goes shopping for missiles</h1>
<div class="byline">Tova Lind</div>
<div class="entry">
<p>${lead}</p>
<p>The procurement office says the missiles are needed on the eastern coast, where two freighters were stopped last spring, and that crews will be trained in Ostrel before the year is out.</p>
<p>While the strait has been quiet for a decade, the choice of a weapon of this reach is curious for a navy that has four patrol boats and no frigate to its name.</p>
<p>Unlock the full fleet register with Harbour Pro. Save days of desk work. Stay ahead of your rivals.</p>
<p>Observers have been left to wonder why parliament heard of the order only after it had been signed, and why the notice names no date of delivery at all.</p>
<aside class="related-posts"><h3>Related posts</h3><ul><li><a href="/1">Brenn counts its boats</a></li><li><a href="/2">Who guards the strait of Linden?</a></li></ul></aside>
<p>Ostrel had sold an earlier version of the missile to Brenn in 2027, according to the same office, which put the price of that order at $31 million.</p>
<p>Tova Lind is a senior correspondent for Fleet and Coast. She covers small navies and has lived in Linden since 2024.</p>
</div></div>
<div class="share"><a href="#">Share</a> <a href="#">Print</a></div>
<p>Subscribe to our free newsletter</p>
<h4>You may also like</h4>
<ul><li><a href="/3">Six patrol boats and what they cost</a></li></ul>
<footer class="footer"><p>About us</p><p>Halden Media is a leading provider of market data to the maritime industry.</p></footer>
</body></html>`;

export const busyRoles = [
  [lead.slice(0, 92) + '…', 'teaser'],
  ['Procurement', 'section label'],
  ['Varland goes shopping', 'headline'],
  ['Tova Lind', 'byline'],
  [lead, 'body'],
  ['The procurement office says', 'body'],
  ['While the strait', 'body'],
  ['Unlock the full fleet', 'advertisement'],
  ['Observers have been left', 'body'],
  ['Related posts', 'related'],
  ['Brenn counts', 'related'],
  ['Who guards', 'related'],
  ['Ostrel had sold', 'body'],
  ['Tova Lind is a senior', 'byline'],
  ['Subscribe to our free', 'call to action'],
  ['You may also like', 'related'],
  ['Six patrol boats', 'related'],
  ['Halden Media is', 'boilerplate'],
] as const;
