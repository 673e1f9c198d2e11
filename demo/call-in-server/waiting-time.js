/**
 * How long a call made now would wait.
 *
 * @param {import('./group.js').Queue} queue
 * @param {object} state
 * @param {boolean} state.isClosed the queue's group is outside office hours
 * @param {number} state.reserved how many numbers of the group are lent: calls about to come in
 */
export function estimateWait({ agents, waiting, secondsPerCall }, { isClosed, reserved }) {
  if (agents === 0 || isClosed) {
    return { estimatedWaitTime: -1, message: 'Nobody is logged in', resultCode: -2 };
  }
  if (secondsPerCall === undefined) {
    return { estimatedWaitTime: -1, message: 'No interactions yet', resultCode: -1 };
  }
  const ahead = waiting + reserved;
  return { estimatedWaitTime: Math.ceil((ahead * secondsPerCall) / agents), resultCode: 0 };
}
