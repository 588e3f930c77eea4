import { output, run } from "./command.js";

/** A network namespace of a test, tied to this machine by one pair of addresses; nothing else is reached from it. */
export interface Network {
  readonly name: string;
  /** The namespace as a file, for runc. */
  readonly path: string;
  /** The address inside. */
  readonly address: string;
  remove(): Promise<void>;
}

/** Makes a namespace with loopback and one interface. */
export async function createNetwork(): Promise<Network> {
  const name = `mdsp-images-${process.pid}`;
  const [outside, inside] = [`mo${process.pid}`, `mi${process.pid}`];
  const third = process.pid % 250;
  const [host, address] = [`198.19.${third}.1`, `198.19.${third}.2`];
  await output(["ip", "netns", "add", name]);
  await output(["ip", "link", "add", outside, "type", "veth", "peer", "name", inside, "netns", name]);
  await output(["ip", "addr", "add", `${host}/30`, "dev", outside]);
  await output(["ip", "link", "set", outside, "up"]);
  const within = ["ip", "-n", name] as const;
  await output([...within, "addr", "add", `${address}/30`, "dev", inside]);
  await output([...within, "link", "set", inside, "up"]);
  await output([...within, "link", "set", "lo", "up"]);
  return {
    name,
    path: `/run/netns/${name}`,
    address,
    remove: async () => {
      // The pair of interfaces goes with the namespace.
      await run(["ip", "netns", "delete", name]);
    },
  };
}
