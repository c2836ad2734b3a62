/** A place in the declaration from which paths are read: the whole, or a row of a list, with what is around it. */
export interface Place {
  here: unknown;
  pointer: string;
  around: Place | undefined;
}

/** What was found out at a place once, and need not be found out again: by the condition or list it was asked for. */
export function onceAt<T>(): (place: Place, about: object, find: () => T) => T {
  const known = new WeakMap<Place, Map<object, T>>();
  return (place, about, find) => {
    const here = known.get(place) ?? new Map<object, T>();
    known.set(place, here);
    const found = here.get(about) ?? find();
    here.set(about, found);
    return found;
  };
}

export interface Read {
  value: unknown;
  pointer: string;
}

/** What is read at a path; `not_known` and null are no answers. */
export function read(path: string, from: Place): Read {
  let place = from;
  let steps = path.split('/');
  if (path.startsWith('/')) {
    while (place.around !== undefined) place = place.around;
    steps = steps.slice(1);
  }
  while (steps[0] === '..') {
    if (place.around === undefined) throw new RangeError(`The path ${path} climbs above the declaration.`);
    place = place.around;
    steps = steps.slice(1);
  }
  let value = place.here;
  for (const step of steps) value = memberOf(value, step);
  return {
    value: value === null || value === 'not_known' ? undefined : value,
    pointer: [place.pointer, ...steps].join('/'),
  };
}

export function memberOf(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
