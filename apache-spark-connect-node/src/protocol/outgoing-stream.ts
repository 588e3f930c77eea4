/** The messages of a client's stream, and why they ended early: a failed call hides the error of the side that sends. */
export class OutgoingStream<Part, Message> {
  readonly #parts: AsyncIterable<Part>;
  readonly #message: (part: Part) => Message;
  #failure: unknown;

  constructor(parts: AsyncIterable<Part>, message: (part: Part) => Message) {
    this.#parts = parts;
    this.#message = message;
  }

  /** What the parts failed with, if they did. */
  get failure(): unknown {
    return this.#failure;
  }

  async *messages(): AsyncGenerator<Message, void, undefined> {
    try {
      for await (const part of this.#parts) yield this.#message(part);
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }
}
