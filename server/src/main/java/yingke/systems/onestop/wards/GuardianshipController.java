package yingke.systems.onestop.wards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a check of guardianship led to. */
@RestController
@RequestMapping("/api/onestop/cases/{caseId}/guardianship")
class GuardianshipController {
  private final GuardianshipDesk desk;

  GuardianshipController(GuardianshipDesk desk) {
    this.desk = desk;
  }

  /**
   * @param guardianship null when the case established none
   */
  record Established(@Nullable GuardianshipView guardianship) {}

  record RevokeGuardianship(
      @NotBlank(message = "请写明为什么撤销") @Size(max = 300, message = "理由最多 300 个字") String reason) {}

  /** The guardianship that the case established. */
  @GetMapping
  Established find(@PathVariable UUID caseId) {
    return new Established(desk.find(caseId));
  }

  /** Ends it at once, because the proof was wrong or no longer holds. */
  @PostMapping("/revocation")
  @ResponseStatus(HttpStatus.OK)
  Established revoke(@PathVariable UUID caseId, @Valid @RequestBody RevokeGuardianship asked) {
    return new Established(desk.revoke(caseId, asked.reason().strip()));
  }
}
