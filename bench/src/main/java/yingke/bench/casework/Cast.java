package yingke.bench.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** The people of the three steps. */
final class Cast {
  private Cast() {}

  static Caller applicant() {
    var id = UUID.randomUUID().toString();
    return new Caller(
        "c-" + id,
        "申请人",
        new SubjectRef(Kind.PERSON, id),
        null,
        Set.of("casework.case.own"),
        List.of(),
        Scope.OWN);
  }

  static Caller officer(String post) {
    var account = "bench-" + post;
    return new Caller(
        account,
        post,
        new SubjectRef(Kind.STAFF, account),
        null,
        Set.of("casework.case.act", "casework.case.read"),
        List.of(new Seat("market", post)),
        new Scope("341003", Set.of("market"), false));
  }
}
