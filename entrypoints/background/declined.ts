/** What a person asked for is not done, with one sentence that says why and what to do. */
export class Declined extends Error {
  readonly missing: string[];

  constructor(sentence: string, missing: string[] = []) {
    super(sentence);
    this.name = 'Declined';
    this.missing = missing;
  }
}
