package yingke.capability.seal.seals;

/** Somebody who may keep a seal. */
record Keeper(String staff, String name) {}
