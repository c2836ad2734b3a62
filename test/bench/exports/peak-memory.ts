/** The most memory that this process had while it was watched, in bytes. */
export interface PeakMemory {
  /** Of the machine's, garbage and all. */
  resident: number;
  /** What was still in use right behind a collection of garbage: heap and buffers. */
  inUse: number;
}

const lookEveryMs = 200;
/** A collection takes some 50 ms, so that it is in the time of whatever is watched with 1 %. */
const collectEveryMs = 5_000;

/** Watches the memory of this process until it is told to stop. Throws where Node was started without `--expose-gc`. */
export function watchMemory(): { stop: () => PeakMemory } {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Memory is watched with --expose-gc only.');
  const peak: PeakMemory = { resident: 0, inUse: 0 };
  const look = () => {
    peak.resident = Math.max(peak.resident, process.memoryUsage.rss());
  };
  const collect = () => {
    look();
    gc();
    const { heapUsed, external } = process.memoryUsage();
    peak.inUse = Math.max(peak.inUse, heapUsed + external);
  };
  const timers = [setInterval(look, lookEveryMs), setInterval(collect, collectEveryMs)];
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
      collect();
      return peak;
    },
  };
}
