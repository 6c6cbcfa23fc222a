package yingke.systems.onestop.counter;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.license.CopyView;

/** The licenses that spare the applicant a material, for officers. */
@RestController
@RequestMapping("/api/onestop/cases/{caseId}")
class CaseLicenseController {
  private final CaseLicenseDesk desk;

  CaseLicenseController(CaseLicenseDesk desk) {
    this.desk = desk;
  }

  /** Which licenses stand in for materials of this case. */
  @GetMapping("/licenses")
  List<CaseLicense> list(@PathVariable UUID caseId) {
    return desk.list(caseId);
  }

  /** Reads one as an annotated copy made for this case; once for each officer and license. */
  @PostMapping("/materials/{material}/license-copy")
  CopyView read(@PathVariable UUID caseId, @PathVariable String material) {
    return desk.read(caseId, material);
  }

  /** A page of such a copy as a picture, from 1. */
  @GetMapping(value = "/license-copies/{copy}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] page(@PathVariable UUID caseId, @PathVariable UUID copy, @PathVariable int page) {
    return desk.page(caseId, copy, page);
  }
}
