package yingke.capability.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;

/** Licenses to issue and people to hold them. */
final class Orders {
  static final Caller SYSTEM = Caller.system("onestop", "license.license.issue");
  static final String ID_NUMBER = "341098195403089028";

  private Orders() {}

  static SubjectRef person() {
    return new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString());
  }

  static IssueLicense elderCard(SubjectRef holder) {
    return new IssueLicense(
        UUID.randomUUID(),
        "elder-card",
        "onestop.application:" + UUID.randomUUID(),
        holder,
        "王桂兰",
        ID_NUMBER,
        "civil",
        Map.of("sex", "女", "birthDate", "1954年3月8日", "benefits", "免费乘坐区内公交车"),
        LocalDate.of(2026, 11, 25),
        null);
  }

  static IssueLicense foodBusiness(LocalDate from, @Nullable LocalDate until) {
    return new IssueLicense(
        UUID.randomUUID(),
        "food-business",
        "onestop.application:" + UUID.randomUUID(),
        new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, UUID.randomUUID().toString()),
        "黄山区云谷茶叶有限公司",
        "91341098MA2YKTEA09",
        "market",
        Map.of(
            "representative", "程明远",
            "address", "黄山区甘棠镇甘棠社区平湖东路66号",
            "products", "散装食品销售（茶叶、干货炒货）"),
        from,
        until);
  }

  static SubjectRef firm() {
    return new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, UUID.randomUUID().toString());
  }

  /** A license of any type of firms, every field filled. */
  static IssueLicense of(
      String type,
      String department,
      SubjectRef holder,
      String matter,
      Licenses licenses,
      LocalDate from,
      @Nullable LocalDate until) {
    return new IssueLicense(
        UUID.randomUUID(),
        type,
        matter,
        holder,
        "黄山区云谷茶叶有限公司",
        "91341098MA2YKTEA09",
        department,
        licenses.fields(type).stream().collect(Collectors.toMap(id -> id, _ -> "示范内容")),
        from,
        until);
  }

  static Caller citizen(SubjectRef who) {
    return new Caller(
        "account-" + who.id(),
        "某人",
        who,
        null,
        Set.of("license.copy.own", "license.wallet.own"),
        List.of(),
        Scope.OWN);
  }

  static Caller officer(String department, String... authorities) {
    return new Caller(
        "officer-" + department,
        "某人",
        new SubjectRef(SubjectRef.Kind.STAFF, "officer-" + department),
        null,
        Set.of(authorities),
        List.of(),
        new Scope("341003", Set.of(department), false));
  }
}
