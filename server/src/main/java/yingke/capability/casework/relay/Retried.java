package yingke.capability.casework.relay;

/** How many stuck events are tried again now. */
record Retried(int events) {}
