package yingke.kernel.files.upload;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.web.CommandId;

/** Files over HTTP. */
@RestController
@RequestMapping("/api/files/files")
class FileController {
  private final FileDesk desk;
  private final Files files;

  FileController(FileDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /** Takes a file in: its type is found by its content. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<StoredFile> store(@RequestParam MultipartFile file, CommandId command)
      throws IOException {
    var name = file.getOriginalFilename();
    try (var content = file.getInputStream()) {
      var stored = desk.store(content, name == null ? "" : name, command.value());
      return ResponseEntity.created(URI.create("/api/files/files/" + stored.id())).body(stored);
    }
  }

  /** Hands a file to its owner. */
  @GetMapping("/{id}")
  ResponseEntity<Resource> read(@PathVariable UUID id) {
    return files.answer(desk.read(id));
  }
}
