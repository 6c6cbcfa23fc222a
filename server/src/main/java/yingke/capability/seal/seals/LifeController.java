package yingke.capability.seal.seals;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.capability.seal.sources.SealFiles;
import yingke.capability.seal.sources.SealSource;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/seal/seals")
class LifeController {
  private final LifeDesk desk;

  LifeController(LifeDesk desk) {
    this.desk = desk;
  }

  /** All that happened to a seal, and what the caller may do now. */
  @GetMapping("/{id}/history")
  SealHistory history(@PathVariable UUID id) {
    return desk.history(id);
  }

  /** Who may keep a seal of the organ. */
  @GetMapping("/keepers")
  List<Keeper> keepers(@RequestParam String department) {
    return desk.keepers(department);
  }

  /** An organ applies for a seal; a case of the office in charge decides. */
  @PostMapping("/applications")
  ResponseEntity<SealRow> apply(CommandId command, @Valid @RequestBody ApplyForSeal asked) {
    var seal = desk.apply(command, asked);
    return ResponseEntity.created(URI.create("/api/seal/seals/" + seal.id()))
        .eTag(Version.tag(seal.version()))
        .body(seal);
  }

  /** Takes an application back before the seal was made. */
  @PostMapping("/{id}/withdrawal")
  SealRow withdraw(
      @PathVariable UUID id,
      Version version,
      CommandId command,
      @Valid @RequestBody WithdrawSeal asked,
      HttpServletResponse response) {
    return tagged(desk.withdraw(id, version.value(), command, asked), response);
  }

  /** Makes an approved seal: from the files of the national system, or in the demonstration. */
  @PostMapping(value = "/{id}/making", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  SealRow make(
      @PathVariable UUID id,
      Version version,
      @RequestParam @Nullable MultipartFile seal,
      @RequestParam @Nullable MultipartFile credential,
      @RequestParam @Nullable String password,
      HttpServletResponse response)
      throws IOException {
    return tagged(desk.make(id, version.value(), source(seal, credential, password)), response);
  }

  /** Renews a seal whose certificate will be over soon; as making. */
  @PostMapping(value = "/{id}/renewal", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  SealRow renew(
      @PathVariable UUID id,
      Version version,
      @RequestParam @Nullable MultipartFile seal,
      @RequestParam @Nullable MultipartFile credential,
      @RequestParam @Nullable String password,
      HttpServletResponse response)
      throws IOException {
    return tagged(desk.renew(id, version.value(), source(seal, credential, password)), response);
  }

  /** Records under which number the public security organ has the seal on file. */
  @PostMapping("/{id}/filing")
  SealRow file(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody FileSeal filing,
      HttpServletResponse response) {
    return tagged(desk.file(id, version.value(), filing), response);
  }

  /** The keeper signs for the seal; from now on it can be used. */
  @PostMapping("/{id}/receipt")
  SealRow receive(@PathVariable UUID id, Version version, HttpServletResponse response) {
    return tagged(desk.receive(id, version.value()), response);
  }

  /** Freezes, resumes or revokes a seal. */
  @PostMapping("/{id}/changes")
  SealRow change(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody ChangeSeal change,
      HttpServletResponse response) {
    return tagged(desk.change(id, version.value(), change), response);
  }

  private static @Nullable SealSource source(
      @Nullable MultipartFile seal, @Nullable MultipartFile credential, @Nullable String password)
      throws IOException {
    if (seal == null && credential == null) return null;
    if (seal == null || credential == null)
      throw new BadInput("seal-files-missing", "seal", "请同时上传印章文件（.esl）和密钥文件（.p12）");
    return new SealFiles(seal.getBytes(), credential.getBytes(), password == null ? "" : password);
  }

  private static SealRow tagged(SealRow seal, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, Version.tag(seal.version()));
    return seal;
  }
}
