/**
 * Finds things by role and accessible name inside a page. The function is sent into the page as text, so everything it
 * needs stands within it. The naming follows the parts of the accname standard that our own pages use: aria-labelledby,
 * aria-label, label, alt, text content, title. axe checks the rest.
 */
/* oxlint-disable unicorn/consistent-function-scoping -- what is sent as text must hold all it needs */
import type { Sought } from './reader.ts';

/** Elements that fit, in document order. Runs in the page. */
export function lookUp(sought: Sought): Element[] {
  const roleSelectors: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit]',
    link: 'a[href]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=url], input[type=email]',
    searchbox: 'input[type=search]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    combobox: 'select:not([multiple]):not([size])',
    option: 'option',
    heading: 'h1, h2, h3, h4, h5, h6',
    list: 'ul, ol',
    listitem: 'li',
    article: 'article',
    region: 'section[aria-label], section[aria-labelledby]',
    navigation: 'nav',
    main: 'main',
    group: 'fieldset, details',
    dialog: 'dialog',
    table: 'table',
    row: 'tr',
    cell: 'td',
    status: 'output',
    form: 'form',
    paragraph: 'p',
    blockquote: 'blockquote',
  };

  function plain(text: string): string {
    return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  }

  function nameOf(element: Element): string {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy !== null) {
      const labels = labelledBy.split(/\s+/).map((id) => document.getElementById(id));
      return labels.map((label) => label?.textContent ?? '').join(' ');
    }
    const label = element.getAttribute('aria-label');
    if (label !== null) return label;
    if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ) {
      const labels = [...(element.labels ?? [])].map(labelText).join(' ');
      if (labels !== '') return labels;
      if (element instanceof HTMLInputElement && element.type === 'submit') return element.value;
      return element.title || (element.getAttribute('placeholder') ?? '');
    }
    const legend = element.querySelector(':scope > legend, :scope > caption, :scope > summary');
    if (legend !== null) return legend.textContent ?? '';
    const images = [...element.querySelectorAll('img[alt]')].map((image) =>
      image.getAttribute('alt'),
    );
    const text = `${element.textContent ?? ''} ${images.join(' ')}`;
    return text.trim() === '' ? (element.getAttribute('title') ?? '') : text;
  }

  /** The words of a label without those of the field inside it. */
  function labelText(label: Element): string {
    const copy = label.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const field of copy.querySelectorAll('select, textarea, input, button')) field.remove();
    return copy.textContent ?? '';
  }

  function isShown(element: Element): boolean {
    if (element instanceof HTMLOptionElement) return true;
    return element.closest('[aria-hidden=true]') === null && element.getClientRects().length > 0;
  }

  function fitting(from: ParentNode, wanted: Sought): Element[] {
    const implicit = roleSelectors[wanted.role];
    const explicit = `[role="${wanted.role}"]`;
    const found = [
      ...from.querySelectorAll(implicit === undefined ? explicit : `${implicit}, ${explicit}`),
    ]
      .filter((element) => {
        const role = element.getAttribute('role');
        return (role === null || role === wanted.role) && isShown(element);
      })
      .filter((element) => plain(element.textContent ?? '').includes(plain(wanted.says ?? '')));
    if (wanted.name === undefined) return found;
    const name = plain(wanted.name);
    const exact = found.filter((element) => plain(nameOf(element)) === name);
    return exact.length > 0
      ? exact
      : found.filter((element) => plain(nameOf(element)).includes(name));
  }

  /** Of parts that lie within one another only the smallest, so that "the item that says …" is not the whole list. */
  function smallest(parts: Element[]): Element[] {
    return parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)));
  }

  function find(wanted: Sought): Element[] {
    const places = wanted.within === undefined ? [document] : smallest(find(wanted.within));
    const found = [...new Set(places.flatMap((place) => fitting(place, wanted)))];
    if (wanted.nth === undefined) return found;
    const one = found[wanted.nth];
    return one === undefined ? [] : [one];
  }

  return find(sought);
}

/** How a person would say what is sought, for messages. */
export function inWords(sought: Sought): string {
  const name = sought.name === undefined ? '' : ` “${sought.name}”`;
  const says = sought.says === undefined ? '' : ` that says “${sought.says}”`;
  const within = sought.within === undefined ? '' : ` within ${inWords(sought.within)}`;
  return `${sought.role}${name}${says}${within}`;
}
