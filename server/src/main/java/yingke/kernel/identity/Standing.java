package yingke.kernel.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/** What somebody may do and how far they see, from who they are and which posts they hold. */
@Component
class Standing {
  private final Authorities authorities;
  private final Organization organization;

  Standing(Authorities authorities, Organization organization) {
    this.authorities = authorities;
    this.organization = organization;
  }

  /** Whoever signed in with a one-time secret may set a password of their own and nothing else. */
  static Caller ofNewcomer(String account, String name, SubjectRef who) {
    return new Caller(
        account, name, who, null, Set.of("identity.session.own"), List.of(), Scope.OWN);
  }

  Caller of(String account, String name, SubjectRef who, @Nullable SubjectRef actingFor) {
    var seats = List.<Seat>of();
    var scope = Scope.OWN;
    if (who.kind() == SubjectRef.Kind.STAFF) {
      var staff = organization.findStaff(who.id()).orElseThrow();
      seats = seats(staff);
      var division = organization.department(staff.department()).division();
      scope =
          new Scope(
              division.replaceFirst("(000)+$", ""),
              seats.stream().map(Seat::department).collect(Collectors.toSet()),
              authorities.seesWholeDistrict(seats));
    }
    return new Caller(
        account, name, who, actingFor, authorities.of(who.kind(), seats), seats, scope);
  }

  /** Somebody whom another lets act for them: they may do what that takes, nothing of their own. */
  Caller agent(String account, String name, SubjectRef who, Agency agency) {
    return new Caller(
        account,
        name,
        who,
        agency.principal(),
        agency,
        agency.guardian() ? authorities.ofGuardian() : authorities.ofAgent(agency.licenses()),
        List.of(),
        Scope.OWN);
  }

  /** Somebody whose leave is over: they may only put on their own name again. */
  Caller stopped(String account, String name, SubjectRef who) {
    return new Caller(
        account, name, who, null, Set.of("identity.session.own"), List.of(), Scope.OWN);
  }

  /** Their own first, then those in which they act for organs that entrusted theirs. */
  private static List<Seat> seats(Staff staff) {
    var seats = new ArrayList<Seat>();
    for (var post : staff.posts()) seats.add(new Seat(staff.department(), post));
    for (var organ : new TreeMap<>(staff.entrusted()).entrySet())
      for (var post : organ.getValue()) seats.add(new Seat(organ.getKey(), post));
    return List.copyOf(seats);
  }
}
