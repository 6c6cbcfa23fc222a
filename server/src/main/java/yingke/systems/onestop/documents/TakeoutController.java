package yingke.systems.onestop.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking everything of one's application home. */
@RestController
@RequestMapping("/api/onestop/applications/{id}/takeout")
class TakeoutController {
  private final TakeoutDesk desk;

  TakeoutController(TakeoutDesk desk) {
    this.desk = desk;
  }

  /**
   * What was filled in, what was handed in, every document and the license, as one ZIP. Nothing is
   * sent before the last file is in, so that a failure still reaches the user as a problem.
   */
  @GetMapping(produces = "application/zip")
  void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    var file = Files.createTempFile("yingke", ".zip"); // for this user's eyes only
    try {
      String name;
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        name = desk.write(id, out);
      }
      response.setContentType("application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }
}
