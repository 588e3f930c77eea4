/** The forms of the deployment: the folders of k8s/overlays. */
export const OVERLAYS: readonly string[];

/** The images that this repository makes. */
export const IMAGES: readonly string[];

/** What of a deployment is chosen when it is rendered. */
export interface RenderOptions {
  readonly overlay: string;
  readonly out?: string;
  readonly registry?: string;
  readonly tag?: string;
  readonly sql?: string;
  readonly origin?: string;
}

/** All resources of an overlay, as YAML. */
export function render(options: RenderOptions): Promise<string>;

/** A resource as it stands in YAML. Its form is the API server's to check. */
export interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

export function resourcesOf(yaml: string): readonly Resource[];
