import type { Pointer } from '../vocabulary.ts';

/** Something that was accepted and is worth a second look; `pointer` leads into the body as it was sent. */
export interface Remark {
  pointer: Pointer;
  detail: string;
}
