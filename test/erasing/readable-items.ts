import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { packedText } from '../../shared/store/packed.ts';
import type { Store } from '../../shared/store/store.ts';

const items = z.array(z.looseObject({ pk: z.string(), sk: z.string() }));

/** Every item of `records` as text that can be searched: what is packed is unpacked. */
export async function readableItems({ client, tables }: Store): Promise<{ pk: string; text: string }[]> {
  const { Items } = await client.send(new ScanCommand({ TableName: tables.records }));
  return items.parse(Items).map((item) => ({ pk: item.pk, text: JSON.stringify(item, unpacked) }));
}

function unpacked(_name: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  try {
    return packedText.parse(value);
  } catch {
    // The hashes of the log are bytes, not a text.
    return Buffer.from(value).toString('latin1');
  }
}
