/** What was given is no bundle that can be checked, or the call was wrong: exit code 2, with a sentence that says why. */
export class Unreadable extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Unreadable';
  }
}
