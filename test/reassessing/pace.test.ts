import { expect, it } from 'vitest';
import { createPace } from '../../shared/reassessing/pace.ts';

it('lets so many parties through each second, evenly, and saves no time up', async () => {
  let time = 1_000_000;
  const now = () => new Date(time);
  const sleep = async (ms: number) => {
    time += ms;
  };
  const pace = createPace(20, { now, sleep });
  const times: number[] = [];
  const turn = async () => {
    await pace();
    times.push(time - 1_000_000);
  };
  for (let turns = 0; turns < 3; turns++) await turn();
  time += 10_000;
  for (let turns = 0; turns < 3; turns++) await turn();
  expect(times).toEqual([0, 50, 100, 10_100, 10_150, 10_200]);
});
