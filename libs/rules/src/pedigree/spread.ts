/**
 * The positions nearest to the wished ones (least squares) that keep the order and the distance of neighbours:
 * isotonic regression by pooling adjacent violators.
 */
export function spread(wished: readonly number[], distance: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wished.forEach((wish, index) => {
    let block = { sum: wish - index * distance, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.count <= block.sum / block.count) break;
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const levels = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return levels.map((level, index) => level + index * distance);
}
