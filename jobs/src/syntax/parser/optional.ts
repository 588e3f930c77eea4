/** An object's properties without those that are undefined. */
export type Defined<Properties> = { [Key in keyof Properties]?: Exclude<Properties[Key], undefined> };

/** Leaves out the properties that are undefined, so that absent parts of a node are absent properties. */
export function optional<Properties extends object>(properties: Properties): Defined<Properties> {
  const defined: Defined<Properties> = {};
  for (const key in properties) {
    const value = properties[key];
    if (isDefined(value)) defined[key] = value;
  }
  return defined;
}

function isDefined<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
