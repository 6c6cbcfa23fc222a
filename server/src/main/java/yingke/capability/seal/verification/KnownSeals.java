package yingke.capability.seal.verification;

/** What is known here of seals, by the number in their structure. */
@FunctionalInterface
public interface KnownSeals {
  SealPast past(String number);
}
