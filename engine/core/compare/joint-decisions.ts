/** Answers to open questions in a step of both versions: the same question has the same answer on both sides. */
export class JointDecisions {
  #script: readonly boolean[] = [];
  #taken: boolean[] = [];
  readonly #answers = new Map<string, boolean>();

  /** Begins a step with answers in the order of the questions; further ones are answered `true`. */
  begin(script: readonly boolean[]): void {
    this.#script = script;
    this.#taken = [];
    this.#answers.clear();
  }

  /** The answers given so far. */
  get taken(): readonly boolean[] {
    return this.#taken;
  }

  answer(question: string): boolean {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = this.#script[this.#taken.length] ?? true;
    this.#taken.push(answer);
    this.#answers.set(question, answer);
    return answer;
  }
}
