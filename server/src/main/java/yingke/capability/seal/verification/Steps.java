package yingke.capability.seal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yingke.capability.seal.Verification.Result;
import yingke.capability.seal.Verification.Step;

/** The protocol of a check. */
final class Steps {
  private final List<Step> steps = new ArrayList<>();
  private int signature;

  /** The steps from now on are about this signature, counted from 1. */
  void about(int signature) {
    this.signature = signature;
  }

  void passed(Check check, String sentence) {
    steps.add(new Step(signature, check.id(), check.title(), Result.PASSED, sentence));
  }

  void failed(Check check, String sentence) {
    steps.add(new Step(signature, check.id(), check.title(), Result.FAILED, sentence));
  }

  void skipped(Check check, String sentence) {
    steps.add(new Step(signature, check.id(), check.title(), Result.SKIPPED, sentence));
  }

  void judged(Check check, Optional<String> problem, String fine) {
    problem.ifPresentOrElse(sentence -> failed(check, sentence), () -> passed(check, fine));
  }

  void judged(Check check, boolean good, String fine, String otherwise) {
    if (good) passed(check, fine);
    else failed(check, otherwise);
  }

  List<Step> all() {
    return List.copyOf(steps);
  }

  boolean failedAnywhere() {
    return steps.stream().anyMatch(step -> step.result() == Result.FAILED);
  }
}
