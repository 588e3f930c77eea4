import { InvalidArgumentError } from "../errors.js";

/** The tags of some executions, each once. @throws {InvalidArgumentError} when one is empty or has a comma. */
export function validTags(tags: Iterable<string>): ReadonlySet<string> {
  const unique = new Set(tags);
  for (const tag of unique) {
    if (tag === "" || tag.includes(",")) {
      throw new InvalidArgumentError(`A tag must not be empty and have no comma, but is ${JSON.stringify(tag)}.`);
    }
  }
  return unique;
}
