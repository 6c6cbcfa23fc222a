package yingke.systems.onestop.proactive;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 免申即享. */
@RestController
@RequestMapping("/api/onestop/proactive/cases/{caseId}")
class OfferController {
  private final OfferDesk desk;

  OfferController(OfferDesk desk) {
    this.desk = desk;
  }

  /** What is offered to whom, for the one who asks and for the slip. */
  @GetMapping
  OfferDesk.OfferView get(@PathVariable UUID caseId) {
    return desk.get(caseId);
  }

  /** The QR code for the slip. */
  @GetMapping(value = "/qr-code", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] qrCode(@PathVariable UUID caseId) {
    return desk.qrCode(caseId);
  }
}
