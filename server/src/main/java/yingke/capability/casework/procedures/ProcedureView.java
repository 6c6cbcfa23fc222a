package yingke.capability.casework.procedures;

import java.util.List;

/** A procedure in a list, for filters and for whoever wants to see it drawn. */
record ProcedureView(String id, int version, String name, List<Named> steps, List<Named> outcomes) {
  /** A step or outcome and what people call it. */
  record Named(String id, String title) {}

  static ProcedureView of(Procedure procedure) {
    return new ProcedureView(
        procedure.id(),
        procedure.version(),
        procedure.name(),
        procedure.steps().stream().map(step -> new Named(step.id(), step.title())).toList(),
        procedure.outcomes().entrySet().stream()
            .map(outcome -> new Named(outcome.getKey(), outcome.getValue()))
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .toList());
  }
}
