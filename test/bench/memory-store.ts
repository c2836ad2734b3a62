import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { openStore, type Store } from '../../shared/store/store.ts';

type Item = Record<string, unknown>;

/** A database that takes no time: it keeps what is put by partition and answers by key, and the SDK makes no request. */
export function storeInMemory(): Store {
  const store = openStore({ tables: { records: 'records', audit: 'audit' }, region: 'eu-west-1' });
  const partitions = new Map<unknown, Map<unknown, Item>>();
  const partition = (pk: unknown): Map<unknown, Item> => {
    const kept = partitions.get(pk) ?? new Map<unknown, Item>();
    partitions.set(pk, kept);
    return kept;
  };
  const put = (item: Item = {}) => {
    partition(item.pk ?? item.stream).set(item.sk ?? item.seq, item);
    if (item.gsi2pk !== undefined) partition(item.gsi2pk).set(item.gsi2sk, item);
  };
  const get = ({ pk, sk }: Item = {}) => partitions.get(pk)?.get(sk);
  const query = ({
    KeyConditionExpression: condition = '',
    ExpressionAttributeValues: values = {},
    ScanIndexForward: forward,
    Limit,
  }: QueryCommand['input']) => {
    const [pk, from = ''] = Object.values(values);
    const fits = (sk: unknown): boolean => {
      if (typeof sk === 'number') return true;
      return condition.includes('begins_with') ? String(sk).startsWith(from) : String(sk) > from;
    };
    const items = [...(partitions.get(pk) ?? [])].filter(([sk]) => fits(sk));
    const sorted = items.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)).map(([, item]) => item);
    return (forward === false ? sorted.reverse() : sorted).slice(0, Limit);
  };
  const send = async (command: unknown) => {
    if (command instanceof TransactWriteCommand) {
      for (const { Put } of command.input.TransactItems ?? []) put(Put?.Item);
      return {};
    }
    if (command instanceof QueryCommand) return { Items: query(command.input) };
    if (command instanceof GetCommand) return { Item: get(command.input.Key) };
    if (!(command instanceof BatchGetCommand)) throw new TypeError('This command is not known here.');
    const [keys] = Object.values(command.input.RequestItems ?? {});
    return { Responses: { records: (keys?.Keys ?? []).map(get).filter((item) => item !== undefined) } };
  };
  Object.assign(store.client, { send });
  return store;
}
