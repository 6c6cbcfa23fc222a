package yingke.capability.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * What a system tells when it opens a case.
 *
 * @param command identity of the command: the same one again opens nothing and answers the same
 *     case
 * @param procedure id of the procedure, whose newest version is taken
 * @param matter what the case is about, in the words of its system: {@code
 *     onestop.application:<uuid>}; a matter has one case
 * @param number shown to people, unique in the district
 * @param subject what the matter is called: “食品经营许可（散装食品销售）”
 * @param party for whom; may read the case and act in the steps of the applicant
 * @param partyName what the party is called, searchable
 * @param department id of the department whose posts act
 * @param division 12-digit code of where it is about
 * @param promisedLimit workdays from acceptance that the department promises, 0 for at once
 * @param statutoryLimit workdays from acceptance that the law allows
 * @param data for guards and routing; no personal data
 * @param parent the case that asks for this one: a child has its own clocks, the parent's
 *     department may see it, and its end is told with the parent's id; null for a case of its own
 */
public record OpenCase(
    UUID command,
    String procedure,
    String matter,
    String number,
    String subject,
    SubjectRef party,
    String partyName,
    String department,
    String division,
    int promisedLimit,
    int statutoryLimit,
    Map<String, Object> data,
    @JsonInclude(Include.NON_NULL) @Nullable UUID parent) {
  public OpenCase {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data)); // may hold nulls
  }
}
