import { pause } from '../slices';

/** Lets readers in while nobody changes anything. */
export class Gate {
  private closed: Promise<void> | undefined;
  private open: () => void = () => {};

  /** Keeps readers out until the returned function is called. */
  close(): () => void {
    if (this.closed) throw new Error('Only one change may go on at a time');
    this.closed = new Promise(resolve => {
      this.open = resolve;
    });
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      this.closed = undefined;
      this.open();
    };
  }

  /**
   * Resolves when it is open. Of all who waited for that one goes on in each turn
   * of the event loop, since each does something in one piece.
   */
  async pass(): Promise<void> {
    while (this.closed) {
      await this.closed;
      await pause();
    }
  }
}
