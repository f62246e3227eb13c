import type { ReactElement } from 'react';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as real superscripts: many fonts lack some of the Unicode ones and borrow them from another. */
export function Powers({ children }: { children: string }): ReactElement {
  return (
    <>
      {children.split(/([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <sup key={index} className="gx-power">
            {part.replace('⁻', '−').replace(/[^−]/g, (digit) => String(DIGITS.indexOf(digit)))}
          </sup>
        ),
      )}
    </>
  );
}
