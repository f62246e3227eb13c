/** A process started by `npm start` ends when its starter is gone, however that died: nothing is left on the port. */
export function stopWithParent(): void {
  if (process.send) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
