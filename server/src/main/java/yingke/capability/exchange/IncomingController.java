package yingke.capability.exchange;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** Where other platforms bring their messages. */
@RestController
@RequestMapping("/api/exchange/messages")
class IncomingController {
  private final IncomingDesk desk;

  IncomingController(IncomingDesk desk) {
    this.desk = desk;
  }

  /**
   * Takes a signed message of another platform. The same one again is receipted again and changes
   * nothing.
   */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Public(because = "the signature says which platform sends it")
  Receipt receive(
      @RequestHeader(Signing.PEER) String peer,
      @RequestHeader(Signing.AT) String at,
      @RequestHeader(Signing.SIGNATURE) String signature,
      @RequestBody byte[] body) {
    return desk.receive(new Letter(peer, at, signature, body));
  }
}
