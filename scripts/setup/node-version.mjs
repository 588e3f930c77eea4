/** The oldest Node that this project runs on. Kept in old syntax: an older Node has to be able to read this file. */
export const OLDEST_NODE = [20, 15];

/** The line that tells why this Node is too old; undefined when it is not. */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number);
  const tooOld = parts[0] < OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] < OLDEST_NODE[1]);
  if (!tooOld) return undefined;
  return `MDSP9001 Node ${version} is too old: install Node ${OLDEST_NODE.join(".")} or newer (https://nodejs.org).`;
}
