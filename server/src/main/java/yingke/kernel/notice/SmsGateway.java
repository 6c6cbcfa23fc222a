package yingke.kernel.notice;

import java.util.UUID;

/**
 * Who carries short messages to telephones. In production a bean of this kind is the operator's
 * contract with a carrier; without one, messages fail and say why. In demo mode nothing leaves the
 * house: see {@link Gateway}.
 */
public interface SmsGateway {
  /** What administrators know it by: “区政务短信平台”. */
  String name();

  /**
   * Hands a message over; returns when the carrier has taken it. At least once: after a crash the
   * same id comes again, and the carrier should drop it.
   *
   * @param phone 11 digits, in the clear
   * @throws RuntimeException when it was not taken; tried again later
   */
  void send(UUID id, String phone, String text);
}
