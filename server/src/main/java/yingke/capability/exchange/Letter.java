package yingke.capability.exchange;

/** A message as it came over the wire, with what its headers say. */
record Letter(String peer, String at, String signature, byte[] body) {}
