package yingke.systems.onestop.remedies;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** Remedies against an organ's decisions, for its guides. */
@RestController
@RequestMapping("/api/onestop/departments/{department}/remedies")
class RemedyController {
  private final Remedies remedies;
  private final Clock clock;

  RemedyController(Remedies remedies, Clock clock) {
    this.remedies = remedies;
    this.clock = clock;
  }

  /** To whom one may turn against a decision of the organ, and within what time. */
  @GetMapping
  @Public(because = "办事指南向所有人公开")
  Remedy get(@PathVariable String department) {
    return remedies.of(department, LocalDate.now(clock));
  }
}
