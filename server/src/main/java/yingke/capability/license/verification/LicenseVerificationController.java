package yingke.capability.license.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.capability.license.PublicLicense;
import yingke.kernel.web.Public;

@RestController
@RequestMapping("/api/license/verifications")
@Public(because = "whoever is shown a license may check it")
class LicenseVerificationController {
  private final LicenseVerificationDesk desk;

  LicenseVerificationController(LicenseVerificationDesk desk) {
    this.desk = desk;
  }

  /** The state of the license with this QR code, its holder's name masked. */
  @GetMapping("/{code}")
  PublicLicense byCode(@PathVariable String code, HttpServletRequest request) {
    return desk.byCode(code, request.getRemoteAddr());
  }

  /** Checks an uploaded license: its seal step by step, then its state. */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  FileVerification byFile(@RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    return desk.byFile(file, request.getRemoteAddr());
  }
}
