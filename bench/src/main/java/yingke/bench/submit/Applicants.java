package yingke.bench.submit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.bench.District;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.capability.registry.Sex;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.Sm3;

/** Residents of the population library with an account and an open session each. */
final class Applicants {
  private static final String POLICE = "police";
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private Applicants() {}

  /** Makes them; answers the tokens of their sessions. */
  static List<String> signedIn(District district, int count) {
    var people = new ArrayList<Person>();
    for (int n = 0; n < count; n++) people.add(resident(n));
    district.part(BaseLibraries.class).putPeople(people);
    var db = district.asOwner();
    return people.stream().map(person -> session(db, person)).toList();
  }

  private static Person resident(int n) {
    var first = "349%03d19810516%02d2".formatted(n % 1000, n / 1000 % 100);
    return new Person(
        UUID.nameUUIDFromBytes(first.getBytes(StandardCharsets.UTF_8)).toString(),
        of("测试" + n, POLICE),
        of(first + IdNumber.check(first), POLICE),
        of(Sex.FEMALE, POLICE),
        of(LocalDate.of(1981, 5, 16), POLICE),
        of("341003100001", POLICE),
        of("黄山区甘棠镇甘棠社区玉屏路" + n + "号", POLICE),
        of("154%08d".formatted(n), "data"));
  }

  private static <T> Attribute<T> of(T value, String department) {
    return new Attribute<>(value, "示范数据", department, AS_OF);
  }

  private static String session(JdbcClient db, Person person) {
    var account = UUID.randomUUID();
    db.sql(
            """
            insert into identity.account (id, name, subject, display_name, created_at)
            values (?, ?, ?, ?, now())
            """)
        .params(account, "bench-" + person.id(), "PERSON:" + person.id(), person.name().value())
        .update();
    var token = UUID.randomUUID().toString();
    db.sql(
            """
            insert into identity.session (token, account, created_at, last_seen, expires_at)
            values (?, ?, now(), now(), now() + interval '1 day')
            """)
        .params(Sm3.hash(token.getBytes(StandardCharsets.UTF_8)), account)
        .update();
    return token;
  }
}
