export type PortUse = "kafka" | "cassandra" | "spark" | "replay" | "ingest" | "runner" | "page";
export declare const PORT_USES: Readonly<Record<PortUse, { title: string; variable: string; usual: number }>>;
export declare function portProblem(port: number): Promise<string | undefined>;
export declare function portMessage(use: PortUse, port: number, problem: string): string;
export declare function takenPorts(ports: Readonly<Partial<Record<PortUse, number>>>): Promise<string[]>;
export declare function takenPortsAtFirst(env?: NodeJS.ProcessEnv, args?: string[]): Promise<string[]>;
