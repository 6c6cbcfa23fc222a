package yingke.systems.onestop.counter;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;

/** The application behind a case, for officers. */
@RestController
@RequestMapping("/api/onestop/cases/{caseId}")
class CaseController {
  private final CaseDesk desk;
  private final CaseFileDesk handedIn;
  private final Files files;

  CaseController(CaseDesk desk, CaseFileDesk handedIn, Files files) {
    this.desk = desk;
    this.handedIn = handedIn;
    this.files = files;
  }

  /** One value in the clear. */
  record Unmasked(String field, String value) {}

  /** What was applied for, with sensitive values masked. */
  @GetMapping("/application")
  CaseApplication get(@PathVariable UUID caseId) {
    return desk.get(caseId);
  }

  /** Shows one masked value; the reason is recorded. */
  @PostMapping("/unmaskings")
  Unmasked unmask(@PathVariable UUID caseId, @Valid @RequestBody UnmaskField asked) {
    return new Unmasked(asked.field(), desk.unmask(caseId, asked));
  }

  /** A file that was handed in for a material. */
  @GetMapping("/materials/{material}/files/{file}")
  ResponseEntity<Resource> materialFile(
      @PathVariable UUID caseId, @PathVariable String material, @PathVariable UUID file) {
    return files.answer(handedIn.materialFile(caseId, material, file));
  }

  /** The proof behind a disputed fact. */
  @GetMapping("/disputes/{field}/file")
  ResponseEntity<Resource> disputeFile(@PathVariable UUID caseId, @PathVariable String field) {
    return files.answer(handedIn.disputeFile(caseId, field));
  }
}
