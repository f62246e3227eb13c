/** A process started by `npm start` ends with its parent process, so that the port becomes free. */
export function stopWithParent(): void {
  if (process.send) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
