const partLength = 8;

/** A long code that may be broken anywhere, so that it fits on a small screen. */
export const Code = ({ of }: { of: string }) => (
  <code>
    {Array.from({ length: Math.ceil(of.length / partLength) }, (_, part) => (
      <>
        {of.slice(part * partLength, (part + 1) * partLength)}
        <wbr />
      </>
    ))}
  </code>
);
