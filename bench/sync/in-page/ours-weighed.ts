/** What a bundle of our client holds: the copy on the device, its rounds with the server, and the live channel. */
export { openLiveChannel } from '#replica/live.ts';
export { openReplica } from '#replica/replica.ts';
export { createSynchroniser } from '#replica/synchroniser.ts';
export { createTransport } from '#replica/transport.ts';
