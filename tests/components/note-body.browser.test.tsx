/** A hostile note: whatever a stranger writes stays text, and a link leads to the web or nowhere. */
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { NoteBody } from '#components/note/NoteBody.tsx';
import { mount } from './stage.ts';

function count(selector: string): number {
  return document.body.querySelectorAll(selector).length;
}

it.each([
  ['a script', '<script>document.title = "taken"</script>'],
  ['a script in an image', '<img src=x onerror="document.title = \'taken\'">'],
  ['a frame', '<iframe src="https://trap.example"></iframe>'],
  ['a style', '<style>body { display: none }</style>'],
  ['a form', '<form action="https://trap.example"><input name="token"></form>'],
  ['an image, which would tell who reads', '![pixel](https://trap.example/pixel.gif)'],
])('%s is inert', async (_what, body) => {
  document.title = 'untouched';
  await mount(<NoteBody body={`Before.\n\n${body}\n\nAfter.`} />);
  await expect.element(page.getByText('After.')).toBeVisible();
  expect(count('script, img, iframe, .note-body style, form, input')).toBe(0);
  expect(document.title).toBe('untouched');
});

it.each([
  '[press](javascript:alert(1))',
  '[press](JaVaScRiPt:alert(1))',
  '[press](&#106;avascript:alert(1))',
  '[press](data:text/html,<script>alert(1)</script>)',
  '[press](file:///etc/hosts)',
  '[press](/desk.html)',
  '[press](//trap.example)',
  '<javascript:alert(1)>',
])('%s leads nowhere', async (body) => {
  await mount(<NoteBody body={`Before. ${body}`} />);
  await expect.element(page.getByText(/^Before\./)).toBeVisible();
  expect(count('a')).toBe(0);
});

it('a web link opens apart, tells nothing, and names its site', async () => {
  await mount(<NoteBody body="[Your bank](https://www.trap.example/login)" />);
  const link = page.getByRole('link', { name: 'Your bank' });
  await expect.element(link).toHaveAttribute('href', 'https://www.trap.example/login');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('rel', 'noreferrer noopener');
  await expect.element(page.getByText('(trap.example)')).toBeVisible();
});

it('emphasis, lists, quotes and code are kept; headings and tables become plain words', async () => {
  await mount(
    <NoteBody body={'# Loud\n\n*so* **very** `48`\n\n- one\n- two\n\n> quoted\n\n1. first'} />,
  );
  await expect.element(page.getByText('Loud')).toBeVisible();
  expect(
    ['h1', 'em', 'strong', 'code', 'ul > li', 'blockquote', 'ol > li'].map((tag) => count(tag)),
  ).toEqual([0, 1, 1, 1, 2, 1, 1]);
});

it('a giant note is folded until it is asked for', async () => {
  await mount(<NoteBody body={`${'word '.repeat(3000)}\n\nThe end.`} />);
  expect(document.body.textContent).not.toContain('The end.');
  await page.getByRole('button', { name: 'Show the whole note' }).click();
  await expect.element(page.getByText('The end.')).toBeInTheDocument();
});
