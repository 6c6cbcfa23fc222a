package yingke.capability.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action on a case.
 *
 * @param version of the case as the caller last saw it
 * @param command identity of the command: the same one again does nothing and is answered again
 * @param action id of an action of the step that the case is in
 * @param opinion what the actor writes, when the action asks for it
 * @param files ids of files that the caller handed in
 * @param form checked against the action's JSON Schema; empty when it has none
 * @param branch of a step with branches, for somebody who may act in several; else null
 */
public record ActOnCase(
    UUID caseId,
    int version,
    UUID command,
    String action,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form,
    @JsonInclude(Include.NON_NULL) @Nullable String branch) {
  public ActOnCase {
    files = List.copyOf(files);
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form)); // may hold nulls
  }

  /** In an ordinary step, or in the only branch that the caller may act in. */
  public ActOnCase(
      UUID caseId,
      int version,
      UUID command,
      String action,
      @Nullable String opinion,
      List<UUID> files,
      Map<String, Object> form) {
    this(caseId, version, command, action, opinion, files, form, null);
  }

  ActOnCase withVersion(int other) {
    return new ActOnCase(caseId, other, command, action, opinion, files, form, branch);
  }
}
