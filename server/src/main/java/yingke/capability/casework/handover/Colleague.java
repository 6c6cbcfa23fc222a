package yingke.capability.casework.handover;

/** Somebody who holds the same post. */
record Colleague(String staff, String name) {}
