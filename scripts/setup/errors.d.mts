export declare class SetupError extends Error {
  readonly code: string;
  readonly hint?: string;
  readonly log?: string;
  readonly tail?: string;
  constructor(code: string, message: string, more?: { hint?: string; log?: string; tail?: string; cause?: unknown });
}
export declare function renderSetupError(error: SetupError): string;
