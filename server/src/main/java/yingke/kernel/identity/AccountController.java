package yingke.kernel.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

/** Accounts of staff, and one's own password. */
@RestController
@RequestMapping("/api/identity")
class AccountController {
  private final AccountDesk desk;

  AccountController(AccountDesk desk) {
    this.desk = desk;
  }

  /**
   * @param secret good once, to set a password of one's own; null when it was told before
   */
  record Opened(UUID id, @Nullable String secret) {}

  /**
   * @param secret good once, to set a password of one's own
   */
  record Renewed(String secret) {}

  record Enable(boolean enabled) {}

  record ChangePassword(
      @NotBlank(message = "请填写当前密码") String present, @NotBlank(message = "请填写新密码") String next) {}

  /** Accounts of staff, by name. */
  @GetMapping("/accounts")
  Page<StaffAccount> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean locked,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(q, locked, after, Page.limit(limit));
  }

  /** Staff to choose from, by a part of a name, of an id or of the organ's name. */
  @GetMapping("/staff")
  Page<StaffFound> staff(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.staff(q, after, Page.limit(limit));
  }

  /** Opens an account for a member of staff; the secret is told this once. */
  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(CommandId command, @Valid @RequestBody OpenAccount order) {
    return new Opened(command.value(), desk.open(command, order));
  }

  /** Replaces a forgotten password by a one-time secret. */
  @PutMapping("/accounts/{id}/secret")
  Renewed reset(@PathVariable UUID id) {
    return new Renewed(desk.reset(id));
  }

  /** Closes or reopens an account. */
  @PutMapping("/accounts/{id}/enabled")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enable(@PathVariable UUID id, @Valid @RequestBody Enable asked) {
    desk.enable(id, asked.enabled());
  }

  /** Ends a lockout before its time. */
  @PutMapping("/accounts/{id}/unlocked")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable UUID id) {
    desk.unlock(id);
  }

  /** Changes one's own password. */
  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@Valid @RequestBody ChangePassword change) {
    desk.changePassword(change.present(), change.next());
  }
}
