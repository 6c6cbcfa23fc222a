package yingke.kernel.identity.agencies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

/** 委托授权. */
@RestController
@RequestMapping("/api/identity/agencies")
class AgencyController {
  private final AgencyDesk desk;

  AgencyController(AgencyDesk desk) {
    this.desk = desk;
  }

  /** The code that the principal handed over. */
  record Invitation(
      @NotBlank(message = "请填写邀请码") @Size(max = 20, message = "邀请码是 8 位字母和数字") String code) {}

  /** Lets somebody act for the caller, or for the firm the caller acts for. */
  @PostMapping
  ResponseEntity<AgencyView> give(CommandId command, @Valid @RequestBody GiveAgency asked) {
    var given = desk.give(command, asked);
    return ResponseEntity.created(URI.create("/api/identity/agencies/" + given.id())).body(given);
  }

  /** Who may act for the caller. */
  @GetMapping("/given")
  List<AgencyView> given() {
    return desk.given();
  }

  /** For whom the caller may act. */
  @GetMapping("/received")
  List<AgencyView> received() {
    return desk.received();
  }

  /** What an offer says. */
  @PostMapping("/offers/look")
  AgencyView look(@Valid @RequestBody Invitation invitation) {
    return desk.look(invitation.code());
  }

  /** Accepts an offer. */
  @PostMapping("/offers/acceptance")
  AgencyView accept(@Valid @RequestBody Invitation invitation) {
    return desk.accept(invitation.code());
  }

  /** Ends an authorization at once, as its principal or as its agent. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id) {
    desk.end(id);
  }
}
