package yingke.systems.onestop.editing;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;

/** Items from a workbook. */
@RestController
@RequestMapping("/api/onestop/item-imports")
class ImportController {
  private static final long LARGEST = 10_000_000;

  private final ImportDesk desk;

  ImportController(ImportDesk desk) {
    this.desk = desk;
  }

  /** Tells what a workbook would do, or does it when it is confirmed. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.OK)
  ImportView run(
      CommandId command,
      @RequestPart MultipartFile file,
      @RequestParam(defaultValue = "NO") ImportDesk.Confirmed confirmed)
      throws IOException {
    if (file.getSize() > LARGEST)
      throw new BadInput("workbook-too-large", "file", "工作簿超过 10 MB，请分成几份导入");
    return desk.run(command, file.getBytes(), confirmed);
  }
}
