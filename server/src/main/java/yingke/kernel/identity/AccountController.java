package yingke.kernel.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

/** Accounts of staff, and one's own password. */
@RestController
@RequestMapping("/api/identity")
class AccountController {
  private final AccountDesk desk;

  AccountController(AccountDesk desk) {
    this.desk = desk;
  }

  record Opened(UUID id) {}

  record ChangePassword(
      @NotBlank(message = "请填写当前密码") String present, @NotBlank(message = "请填写新密码") String next) {}

  /** Opens an account for a member of staff. */
  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(CommandId command, @Valid @RequestBody OpenAccount order) {
    return new Opened(desk.open(command, order));
  }

  /** Changes one's own password. */
  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@Valid @RequestBody ChangePassword change) {
    desk.changePassword(change.present(), change.next());
  }
}
