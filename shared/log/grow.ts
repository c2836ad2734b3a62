import { rootOf } from './prove.ts';
import { rootOfPerfect, type Tile, type TilePlace, tileName, tileWidth } from './tile.ts';

/** A tile as it was before the log grew, and as it is now. */
export interface GrownTile {
  tile: Tile;
  /** How many hashes it had. */
  before: number;
}

/** The last tile of each level of a log of `size` leaves, but those that are full: all that appending needs. */
export function openTiles(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    if (count % tileWidth > 0) places.push({ level, index: Math.floor(count / tileWidth) });
  }
  return places;
}

/**
 * The log with further leaf hashes: which tiles change, its size and its root. `open` are the tiles that `openTiles` of
 * `size` names; what stands in them beyond `size` is not looked at. Throws `RangeError` where they hold too little.
 */
export async function grow(
  size: number,
  open: readonly Tile[],
  leaves: readonly Uint8Array[],
): Promise<{ changed: GrownTile[]; size: number; root: Uint8Array }> {
  const last = new Map(openTiles(size).map((place) => [place.level, grown(place, size, open)]));
  const changed = new Map<string, GrownTile>();
  const push = (level: number, count: number, hash: Uint8Array): void => {
    const index = Math.floor(count / tileWidth);
    const current = last.get(level) ?? { tile: { level, index, hashes: [] }, before: 0 };
    current.tile.hashes.push(hash);
    changed.set(tileName(current.tile), current);
    last.set(level, current);
    if (current.tile.hashes.length < tileWidth) return;
    last.delete(level);
    push(level + 1, index, rootOfPerfect(current.tile.hashes));
  };
  for (const [at, leaf] of leaves.entries()) push(0, size + at, leaf);
  const now = size + leaves.length;
  const root = await rootOf(now, async () => [...last.values()].map(({ tile }) => tile));
  return { changed: [...changed.values()], size: now, root };
}

function grown({ level, index }: TilePlace, size: number, open: readonly Tile[]): GrownTile {
  const before = Math.floor(size / tileWidth ** level) % tileWidth;
  const hashes = open.find((tile) => tile.level === level && tile.index === index)?.hashes.slice(0, before) ?? [];
  if (hashes.length < before) {
    throw new RangeError(
      `Tile ${index} of level ${level} does not have the ${before} hashes of a log of ${size} leaves.`,
    );
  }
  return { tile: { level, index, hashes }, before };
}
