package yingke.systems.onestop.retyping;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** Typing into other department systems without typing. */
@RestController
@RequestMapping("/api/onestop")
class RetypingController {
  private final RetypingDesk desk;
  private final FindingSheet findings;

  RetypingController(RetypingDesk desk, FindingSheet findings) {
    this.desk = desk;
    this.findings = findings;
  }

  /**
   * The form of the other system.
   *
   * @param form null when the item is bound to none
   */
  record Retyping(@Nullable RetypingView form) {}

  record BindNumber(
      @NotBlank(message = "请粘贴对方系统给的受理编号") @Size(max = 64, message = "受理编号最多 64 个字符")
          String number) {}

  /** The other system's fields in its order, filled from the case. */
  @GetMapping("/cases/{caseId}/retyping")
  Retyping find(@PathVariable UUID caseId) {
    return new Retyping(desk.find(caseId));
  }

  /** One sensitive value in the clear; recorded. */
  @PostMapping("/cases/{caseId}/retyping/copies/{position}")
  RetypingView.Copied copy(@PathVariable UUID caseId, @PathVariable int position) {
    return desk.copy(caseId, position);
  }

  /** Binds the other system's receipt number to the case. */
  @PutMapping("/cases/{caseId}/retyping/number")
  RetypingView bind(@PathVariable UUID caseId, @Valid @RequestBody BindNumber asked) {
    return desk.bind(caseId, asked.number());
  }

  /** What was never bound or does not match, as found last night. */
  @GetMapping("/retyping-findings")
  Page<Mismatch> findings(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    return Page.cut(desk.findings(after, most + 1), most, Mismatch::caseNumber);
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/retyping-findings/export", produces = Sheet.XLSX)
  void export(HttpServletResponse response) throws IOException {
    Sheet.download(response, "录入核对", FindingSheet.HEADINGS, findings::writeTo);
  }
}
