package yingke.capability.seal.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.capability.seal.Verification;
import yingke.kernel.web.Public;

@RestController
@RequestMapping("/api/seal/verifications")
class VerificationController {
  private final VerificationDesk desk;

  VerificationController(VerificationDesk desk) {
    this.desk = desk;
  }

  /** Checks a sealed OFD step by step; what is wrong with the file is part of the answer. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Public(because = "whoever is handed a sealed document may check it")
  Verification verify(@RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    try (var content = file.getInputStream()) {
      return desk.verify(content, request.getRemoteAddr());
    }
  }
}
