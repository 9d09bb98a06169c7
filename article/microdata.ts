/** Microdata of a page: articles described by attributes of the elements that show them (HTML Standard, section 5). */
import { plainText } from './plain-text.ts';
import { isArticleType, type StructuredArticle } from './structured-article.ts';

/** Bounds against pages that repeat without end. */
const mostArticles = 20;
const mostProperties = 300;

/** Every article that the page describes by microdata, in its order. */
export function microdataArticles(document: Document): StructuredArticle[] {
  const items = [...document.querySelectorAll('[itemscope][itemtype]')].filter((item) =>
    (item.getAttribute('itemtype') ?? '').split(/\s+/).some(isArticleType),
  );
  return items.slice(0, mostArticles).map(articleOf);
}

function articleOf(item: Element): StructuredArticle {
  const properties = propertiesOf(item);
  const values = (name: string) =>
    properties.flatMap(({ names, element }) => (names.includes(name) ? valueOf(element) : []));
  const first = (name: string) => values(name)[0] ?? null;
  return {
    from: 'microdata',
    urls: [...values('url'), ...values('mainEntityOfPage')],
    headline: first('headline'),
    publisher: first('publisher'),
    authors: values('author').slice(0, 20),
    datePublished: first('datePublished'),
    dateModified: first('dateModified'),
    language: first('inLanguage'),
  };
}

interface Property {
  names: string[];
  element: Element;
}

/** The properties of this item, not those of items inside it. */
function propertiesOf(item: Element): Property[] {
  const elements = [...item.querySelectorAll('[itemprop]')].slice(0, mostProperties);
  return elements
    .filter((element) => element.parentElement?.closest('[itemscope]') === item)
    .map((element) => ({
      names: (element.getAttribute('itemprop') ?? '').split(/\s+/),
      element,
    }));
}

/** What a property says: the name of an item inside, an attribute where the element is made for one, else its text. */
function valueOf(element: Element): string[] {
  if (element.hasAttribute('itemscope')) {
    const named = propertiesOf(element).filter(({ names }) => names.includes('name'));
    const written = named.flatMap((property) => valueOf(property.element));
    return written.length > 0 ? written : textOf(element.getAttribute('itemid'));
  }
  const attribute = ['content', 'datetime', 'href'].find((name) => element.hasAttribute(name));
  const isLinkedName = element.localName === 'a' && attribute === 'href' && !isAddress(element);
  return textOf(
    attribute === undefined || isLinkedName ? element.textContent : element.getAttribute(attribute),
  );
}

/** A link is an address where an address is asked for, and a name where its words are. */
function isAddress(element: Element): boolean {
  return /\b(?:url|mainEntityOfPage)\b/.test(element.getAttribute('itemprop') ?? '');
}

function textOf(value: string | null): string[] {
  const text = plainText(value ?? '');
  return text === '' ? [] : [text];
}
