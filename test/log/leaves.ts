import { grow, openTiles } from '../../shared/log/grow.ts';
import { leafHash } from '../../shared/log/merkle.ts';
import { type ReadTiles, type Tile, tileName } from '../../shared/log/tile.ts';

/** Leaf hashes 0, 1, 2 … that all differ. */
export function leavesUpTo(size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
}

/** A log in memory: tiles as the store would keep them, grown by the code that grows those. */
export function logInMemory() {
  const tiles = new Map<string, Tile>();
  const read: ReadTiles = async (places) => places.flatMap((place) => tiles.get(tileName(place)) ?? []);
  const log = {
    size: 0,
    root: new Uint8Array(),
    read,
    tiles,
    async append(leaves: readonly Uint8Array[]): Promise<void> {
      const grown = await grow(log.size, await read(openTiles(log.size)), leaves);
      for (const { tile } of grown.changed) tiles.set(tileName(tile), tile);
      log.size = grown.size;
      log.root = new Uint8Array(grown.root);
    },
  };
  return log;
}
