/** A Secret that the manifests refer to. */
export interface SecretRecipe {
  readonly name: string;
  readonly about: string;
  readonly from: string;
  readonly needed: (overlay: string) => boolean;
  /** Undefined where what it needs is not in the environment. */
  readonly make: (env: NodeJS.ProcessEnv) => Promise<Record<string, string> | undefined>;
}

export const SECRETS: readonly SecretRecipe[];

/** A Secret as YAML for kubectl's standard input. */
export function secretYaml(name: string, data: Readonly<Record<string, string>>): string;
