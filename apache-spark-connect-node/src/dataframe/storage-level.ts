/** Where the rows of a cached DataFrame are kept. */
export interface StorageLevel {
  readonly useDisk: boolean;
  readonly useMemory: boolean;
  readonly useOffHeap: boolean;
  /** Whether rows are kept as objects of the JVM rather than as bytes. */
  readonly deserialized: boolean;
  /** On how many nodes. */
  readonly replication: number;
}

const level = (places: string, deserialized: boolean, replication: number): StorageLevel => ({
  useDisk: places.includes("disk"),
  useMemory: places.includes("memory"),
  useOffHeap: places.includes("off heap"),
  deserialized,
  replication,
});

/** Spark's named storage levels; `_2` keeps the rows on two nodes. */
export const StorageLevels = {
  NONE: level("", false, 1),
  DISK_ONLY: level("disk", false, 1),
  DISK_ONLY_2: level("disk", false, 2),
  DISK_ONLY_3: level("disk", false, 3),
  MEMORY_ONLY: level("memory", false, 1),
  MEMORY_ONLY_2: level("memory", false, 2),
  MEMORY_AND_DISK: level("memory, disk", false, 1),
  MEMORY_AND_DISK_2: level("memory, disk", false, 2),
  OFF_HEAP: level("memory, disk, off heap", false, 1),
  /** What {@link DataFrame.cache} uses. */
  MEMORY_AND_DISK_DESER: level("memory, disk", true, 1),
} as const satisfies Readonly<Record<string, StorageLevel>>;
