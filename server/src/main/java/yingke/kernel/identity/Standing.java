package yingke.kernel.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Organization;

/** What somebody may do and how far they see, from who they are and which posts they hold. */
@Component
class Standing {
  private final Authorities authorities;
  private final Organization organization;

  Standing(Authorities authorities, Organization organization) {
    this.authorities = authorities;
    this.organization = organization;
  }

  Caller of(String account, String name, SubjectRef who, @Nullable SubjectRef actingFor) {
    var seats = List.<Seat>of();
    var scope = Scope.OWN;
    if (who.kind() == SubjectRef.Kind.STAFF) {
      var staff = organization.findStaff(who.id()).orElseThrow();
      seats = staff.posts().stream().map(post -> new Seat(staff.department(), post)).toList();
      var division = organization.department(staff.department()).division();
      scope =
          new Scope(
              division.replaceFirst("(000)+$", ""),
              Set.of(staff.department()),
              authorities.seesWholeDistrict(seats));
    }
    return new Caller(
        account, name, who, actingFor, authorities.of(who.kind(), seats), seats, scope);
  }
}
