package yingke.capability.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity or other market participant (法人、市场主体) of the legal-entity library.
 *
 * @param uscc unified social credit code
 * @param representativeId registry id of the legal representative or operator; null when the person
 *     is not in the population library
 * @param capitalFen registered capital in fen; null where none is registered
 * @param codeFlagged the check character of the code is not the standard's
 * @param overrideReason why the flagged code was accepted all the same; null as long as nobody has
 */
public record LegalEntity(
    String id,
    Attribute<String> uscc,
    Attribute<String> name,
    Attribute<Kind> kind,
    @Nullable String representativeId,
    Attribute<String> representativeName,
    Attribute<String> division,
    Attribute<String> address,
    Attribute<String> businessScope,
    @Nullable Attribute<Long> capitalFen,
    Attribute<LocalDate> established,
    Attribute<Status> status,
    @Nullable Attribute<String> phone,
    boolean codeFlagged,
    @Nullable String overrideReason) {

  /** Whether it was deregistered (注销): it cannot act any more. */
  public boolean isCancelled() {
    return status.value() == Status.CANCELLED;
  }

  /** As the organ that registers it sees it once it is deregistered. */
  LegalEntity cancelled(String department, LocalDate asOf) {
    return new LegalEntity(
        id,
        uscc,
        name,
        kind,
        representativeId,
        representativeName,
        division,
        address,
        businessScope,
        capitalFen,
        established,
        new Attribute<>(Status.CANCELLED, "", department, asOf),
        phone,
        codeFlagged,
        overrideReason);
  }

  /** Class of the market participant. */
  public enum Kind {
    COMPANY("企业"),
    SELF_EMPLOYED("个体工商户"),
    COOPERATIVE("农民专业合作社");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 登记状态. */
  public enum Status {
    OPEN("存续"),
    CANCELLED("注销"),
    REVOKED("吊销");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Phones stay out of logs. */
  @Override
  public String toString() {
    return "LegalEntity[" + id + "]";
  }
}
