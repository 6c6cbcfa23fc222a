package yingke.capability.registry.firms;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

@RestController
@RequestMapping("/api/registry/legal-entities")
class FirmController {
  private final FirmDesk desk;

  FirmController(FirmDesk desk) {
    this.desk = desk;
  }

  /** The id of the firm that was entered. */
  record Registered(UUID id) {}

  /** Registers a firm; a wrong check character needs a reason. */
  @PostMapping
  ResponseEntity<Registered> register(CommandId command, @Valid @RequestBody RegisterFirm firm) {
    var id = desk.register(command, firm);
    return ResponseEntity.created(URI.create("/api/registry/legal-entities/" + id))
        .body(new Registered(id));
  }
}
