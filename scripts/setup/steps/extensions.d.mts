export declare function extensionsJar(root: string, cache: string): string;
