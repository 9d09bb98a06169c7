/** The evidence gate at the server's own door: a client that skips the page's form is refused all the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addEvidence,
  confirm,
  flag,
  markClaim,
  recordArticle,
  sourced,
  submit,
  take,
} from '../sync/support/sample-mutations.ts';
import {
  ApiClient,
  joinWith,
  serverUnderTest,
  type ServerUnderTest,
} from '../server/support/api-client.ts';

let server: ServerUnderTest;
let checker: ApiClient;
let reviewer: ApiClient;

beforeAll(async () => {
  server = await serverUnderTest();
  const owner = await joinWith(server.firstInvite ?? '', 'Mara');
  checker = new ApiClient(server.address, owner.token);
  const second = await joinWith(await server.createInvite('reviewer'), 'Ilse');
  reviewer = new ApiClient(server.address, second.token);
  await checker.push([recordArticle(), markClaim(), flag(), take()]);
});
afterAll(() => server.close());

test('a verdict without evidence is refused with what is missing, and the log does not grow', async () => {
  const { head: before } = await checker.pull();
  const [outcome] = await checker.push([submit('contradicted')]);
  expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'evidence missing' } });
  expect(outcome?.outcome === 'refused' ? outcome.refusal.missing : []).not.toEqual([]);
  const { head: after } = await checker.pull();
  expect(after).toEqual(before);
});

test('the same verdict is taken once a captured primary source stands in the dossier', async () => {
  const outcomes = await checker.push([
    addEvidence(sourced('Ministry of Varland', { kind: 'primary' })),
    submit('contradicted'),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
});

test('the checker cannot confirm their own verdict, a second person can', async () => {
  const [own] = await checker.push([confirm()]);
  expect(own).toMatchObject({ outcome: 'refused', refusal: { code: 'not allowed' } });
  const [other] = await reviewer.push([confirm()]);
  expect(other).toMatchObject({ outcome: 'applied' });
});
