package yingke.capability.exchange;

import java.net.URI;

/**
 * Another platform.
 *
 * @param id as it signs: {@code province}
 * @param name what people call it
 * @param url where its exchange listens; messages go to {@code <url>/messages}
 * @param pages where people are sent to it
 * @param ours what we are called over there
 * @param secret shared with it, 32 bytes
 */
public record Peer(String id, String name, URI url, URI pages, String ours, byte[] secret) {
  /** The secret never shows. */
  @Override
  public String toString() {
    return "Peer[" + id + ", " + url + "]";
  }
}
